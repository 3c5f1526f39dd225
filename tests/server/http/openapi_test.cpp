#include "server/http/openapi.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "server/http/route.h"

using namespace cts;

namespace {

std::string lower(std::string_view text) {
    std::string copy(text);
    for (char& c : copy) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return copy;
}

std::set<std::string> described() {
    std::set<std::string> operations;
    const auto document = nlohmann::json::parse(http::openapi_json());
    for (const auto& [path, methods] : document["paths"].items())
        for (const auto& [method, operation] : methods.items()) operations.insert(method + " " + path);
    return operations;
}

std::set<std::string> answered() {
    std::set<std::string> operations;
    for (const http::Route& route : http::routes())
        operations.insert(lower(route.method) + " " + std::string(route.pattern));
    return operations;
}

nlohmann::json operation_of(const http::Route& route) {
    return nlohmann::json::parse(http::openapi_json())["paths"][std::string(route.pattern)][lower(route.method)];
}

}  // namespace

BOOST_AUTO_TEST_SUITE(openapi)

BOOST_AUTO_TEST_CASE(every_route_is_described_and_every_description_has_its_route) {
    BOOST_TEST(described() == answered(), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_query_parameters_described_are_those_a_route_takes) {
    for (const http::Route& route : http::routes()) {
        std::set<std::string> in_query;
        for (const auto& parameter : operation_of(route).value("parameters", nlohmann::json::array()))
            if (parameter["in"] == "query") in_query.insert(parameter["name"]);
        const std::set<std::string> taken(route.parameters.begin(), route.parameters.end());
        BOOST_TEST(in_query == taken, std::string(route.pattern));
    }
}

BOOST_AUTO_TEST_CASE(a_body_is_described_where_one_is_read_and_nowhere_else) {
    for (const http::Route& route : http::routes())
        BOOST_TEST(operation_of(route).contains("requestBody") == (route.body != http::Body::none),
                   std::string(route.pattern));
}

BOOST_AUTO_TEST_CASE(a_log_in_is_asked_for_except_where_the_description_says_so) {
    for (const http::Route& route : http::routes())
        BOOST_TEST(operation_of(route).contains("security") == (route.access == http::Access::open),
                   std::string(route.pattern));
}

BOOST_AUTO_TEST_SUITE_END()
