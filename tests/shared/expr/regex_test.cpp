#include <boost/test/unit_test.hpp>

#include "tests/shared/expr/given_scope.h"

using namespace cts::expr;

BOOST_AUTO_TEST_SUITE(regex_test)

BOOST_AUTO_TEST_CASE(a_pattern_must_match_the_whole_text) {
    BOOST_TEST(text_of("regex('13912345678', '1[0-9]{10}')") == "true");
    BOOST_TEST(text_of("regex('139123456789', '1[0-9]{10}')") == "false");
    BOOST_TEST(text_of("regex('a', 'a|b')") == "true");
    BOOST_TEST(text_of("regex('', '.*')") == "true");
    BOOST_TEST(text_of("regex('彩铃', '\\p{Han}{2}')") == "true");
}

BOOST_AUTO_TEST_CASE(a_literal_pattern_is_refused_where_it_is_written) {
    const auto error = parse("${a} = 1 or regex(., '[0-9')").error();
    BOOST_TEST((error.fault == ParseFault::malformed_pattern));
    BOOST_TEST(error.offset == 21);
    BOOST_TEST(error.word == "[0-9");
}

BOOST_AUTO_TEST_CASE(a_computed_pattern_is_a_located_fault_when_it_is_malformed) {
    GivenScope scope;
    scope.variables["pattern"] = Value::of_string("(");
    const auto expression = parsed("1 = 1 and regex('a', ${pattern})");
    const auto result = expression.evaluate_strictly(scope);
    BOOST_REQUIRE(!result);
    BOOST_TEST((result.error().fault == EvaluationFault::malformed_pattern));
    BOOST_TEST(result.error().offset == 10);
    BOOST_TEST(expression.evaluate(scope).to_string() == "false");
}

BOOST_AUTO_TEST_CASE(a_pattern_that_explodes_is_stopped_and_located) {
    GivenScope scope;
    scope.dot = Value::of_string("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!");
    const auto result = parsed("regex(., '(a+)+')").evaluate_strictly(scope);
    BOOST_REQUIRE(!result);
    BOOST_TEST((result.error().fault == EvaluationFault::pattern_over_limits));
}

BOOST_AUTO_TEST_CASE(a_long_text_neither_overflows_the_stack_nor_escapes_the_limits) {
    GivenScope scope;
    scope.dot = Value::of_string(std::string(200'000, 'a'));
    BOOST_TEST(text_of("regex(., '[a-z]*')", scope) == "true");
    const auto result = parsed("regex(., '(a|b)*')").evaluate_strictly(scope);
    BOOST_TEST((result ? result->to_boolean() : result.error().fault == EvaluationFault::pattern_over_limits));
}

BOOST_AUTO_TEST_CASE(text_that_is_no_utf8_is_matched_without_harm) {
    GivenScope scope;
    scope.dot = Value::of_string("\xFF\xFE");
    BOOST_TEST(text_of("regex(., '[0-9]+')", scope) == "false");
}

BOOST_AUTO_TEST_SUITE_END()
