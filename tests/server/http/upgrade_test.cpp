#include "server/http/upgrade.h"

#include <boost/test/unit_test.hpp>

#include "server/http/request.h"

using namespace cts;
using model::Reason;

namespace {

http::Request asking() {
    http::Request request;
    request.headers = {{"host", "cts.example:8470"},
                       {"upgrade", "WebSocket"},
                       {"connection", "keep-alive, Upgrade"},
                       {"sec-websocket-version", "13"},
                       {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="}};
    return request;
}

Reason refused(const http::Request& request) {
    const auto key = http::accepted_key(request);
    BOOST_REQUIRE(!key);
    return key.error().front().reason;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(upgrade)

BOOST_AUTO_TEST_CASE(the_key_is_answered_as_in_the_example_of_the_standard) {
    BOOST_TEST(http::accepted_key(asking()).value() == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
}

BOOST_AUTO_TEST_CASE(a_page_of_this_host_may_listen_and_one_of_another_may_not) {
    auto request = asking();
    request.headers["origin"] = "https://CTS.example:8470";
    BOOST_TEST(http::accepted_key(request).has_value());
    for (const char* foreign :
         {"https://evil.example", "https://cts.example", "null", "https://cts.example:8470.evil"}) {
        request.headers["origin"] = foreign;
        BOOST_TEST((refused(request) == Reason::foreign_origin), foreign);
    }
}

BOOST_AUTO_TEST_CASE(what_asks_for_no_websocket_is_told_to_upgrade) {
    const std::pair<const char*, const char*> wrong[] = {{"upgrade", "h2c"},
                                                         {"connection", "keep-alive"},
                                                         {"sec-websocket-version", "8"},
                                                         {"sec-websocket-key", "short=="},
                                                         {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZ\r\n=="}};
    for (const auto& [name, value] : wrong) {
        auto request = asking();
        request.headers[name] = value;
        BOOST_TEST((refused(request) == Reason::upgrade_required), name);
        request.headers.erase(name);
        BOOST_TEST((refused(request) == Reason::upgrade_required), name);
    }
}

BOOST_AUTO_TEST_SUITE_END()
