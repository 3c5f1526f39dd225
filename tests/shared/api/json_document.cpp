#include "shared/api/json_document.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace cts;
using model::Reason;

namespace {

Reason refused(std::string_view text, const api::JsonLimits& limits = {}) {
    const auto document = api::parse_json(text, limits);
    BOOST_REQUIRE(!document);
    return document.error().reason;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(json_document)

BOOST_AUTO_TEST_CASE(a_syntax_error_is_told_with_its_line_and_column) {
    const auto document = api::parse_json("{\n  \"a\": 1,\n  oops}");
    BOOST_REQUIRE(!document);
    BOOST_TEST(document.error().place->line == 3);
    BOOST_TEST(document.error().place->column == 3);
}

BOOST_AUTO_TEST_CASE(a_name_given_twice_is_refused_with_its_pointer) {
    const auto document = api::parse_json(R"({"rows": [{"x": 1}, {"a/b": 1, "a/b": 2}]})");
    BOOST_REQUIRE(!document);
    BOOST_TEST((document.error().reason == Reason::duplicate_key));
    BOOST_TEST(document.error().field == "/rows/1/a~1b");
}

BOOST_AUTO_TEST_CASE(the_same_name_in_two_objects_is_no_duplicate) {
    BOOST_TEST(api::parse_json(R"([{"a": 1}, {"a": 2}, {"b": {"a": 3}}])").has_value());
}

BOOST_AUTO_TEST_CASE(a_hundred_thousand_brackets_are_too_deep_and_cost_no_stack) {
    BOOST_TEST((refused(std::string(100'000, '[')) == Reason::too_deep));
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_utf_8_are_refused) {
    BOOST_TEST((refused("\"\xff\xfe\"") == Reason::malformed_json));
}

BOOST_AUTO_TEST_CASE(half_a_surrogate_pair_is_refused) {
    BOOST_TEST((refused(R"("\ud83d")") == Reason::malformed_json));
}

BOOST_AUTO_TEST_CASE(a_number_beyond_all_doubles_is_refused) {
    BOOST_TEST((refused("1e400") == Reason::malformed_json));
}

BOOST_AUTO_TEST_CASE(a_document_beyond_the_limit_is_refused_before_it_is_read) {
    BOOST_TEST((refused("[1,2,3]", {.max_bytes = 6}) == Reason::body_too_large));
}

BOOST_AUTO_TEST_CASE(a_nul_behind_the_value_does_not_end_the_document) {
    BOOST_TEST((refused(std::string_view("12\0", 3)) == Reason::malformed_json));
}

BOOST_AUTO_TEST_CASE(an_empty_body_is_malformed) {
    BOOST_TEST((refused("") == Reason::malformed_json));
}

BOOST_AUTO_TEST_SUITE_END()
