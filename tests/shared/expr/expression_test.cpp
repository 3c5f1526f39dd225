#include <boost/test/unit_test.hpp>

#include "tests/shared/expr/given_scope.h"

using namespace cts::expr;

BOOST_AUTO_TEST_SUITE(expression_test)

BOOST_AUTO_TEST_CASE(an_expression_tells_every_variable_it_could_read) {
    const auto expression = parsed("if(${a} = 1, ${agent.name}, concat(-${b}, ${a})) or false() and ${c} > 2");
    const std::set<std::string> expected{"a", "agent.name", "b", "c"};
    BOOST_TEST(expression.variables() == expected, boost::test_tools::per_element());
    BOOST_TEST(!expression.reads_current());
    BOOST_TEST(!expression.reads_time());
    BOOST_TEST(parsed("'${a}'").variables().empty());
}

BOOST_AUTO_TEST_CASE(an_expression_tells_that_it_reads_the_field_it_stands_at) {
    BOOST_TEST(parsed("string-length(.) < 5").reads_current());
    BOOST_TEST(!parsed("1.5 > .5").reads_current());
}

BOOST_AUTO_TEST_CASE(an_expression_tells_that_it_reads_the_time) {
    BOOST_TEST(parsed("1 + (2 * -today())").reads_time());
    BOOST_TEST(parsed("now() > ${due}").reads_time());
    BOOST_TEST(!parsed("date('2024-05-01')").reads_time());
}

BOOST_AUTO_TEST_CASE(a_copy_outlives_the_expression_it_was_made_from) {
    auto copy = parsed("1");
    {
        const auto original = parsed("1 + ${n}");
        copy = original;
    }
    GivenScope scope;
    scope.variables["n"] = Value::of_number(2);
    BOOST_TEST(copy.evaluate(scope).to_number() == 3);
    BOOST_TEST(copy.source() == "1 + ${n}");
}

BOOST_AUTO_TEST_CASE(a_variable_that_does_not_exist_is_the_empty_string) {
    BOOST_TEST(text_of("${nobody}") == "");
    BOOST_TEST(text_of("${nobody} = ''") == "true");
    BOOST_TEST(text_of("${nobody} < 18") == "false");
    BOOST_TEST(text_of("${nobody} >= 18") == "false");
    BOOST_TEST(text_of("coalesce(${nobody} + 1, 'none')") == "none");
}

BOOST_AUTO_TEST_CASE(the_dot_is_the_current_fields_value) {
    GivenScope scope;
    scope.dot = Value::of_string("17");
    BOOST_TEST(text_of(". >= 18", scope) == "false");
    BOOST_TEST(text_of(".>=17 and .*2=34", scope) == "true");
    BOOST_TEST(text_of(". = ''") == "true");
}

BOOST_AUTO_TEST_CASE(the_right_side_is_left_alone_when_the_left_decides) {
    struct Counting : GivenScope {
        mutable int asked = 0;
        std::optional<Value> variable(std::string_view name) const override {
            ++asked;
            return GivenScope::variable(name);
        }
    } scope;
    BOOST_TEST(text_of("true() or ${a}", scope) == "true");
    BOOST_TEST(text_of("false() and ${a}", scope) == "false");
    BOOST_TEST(text_of("if(true(), 1, ${a})", scope) == "1");
    BOOST_TEST(text_of("coalesce('x', ${a})", scope) == "x");
    BOOST_TEST(scope.asked == 0);
}

BOOST_AUTO_TEST_CASE(equality_goes_by_boolean_then_number_then_text) {
    BOOST_TEST(text_of("'1.0' = 1") == "true");
    BOOST_TEST(text_of("'1.0' = '1'") == "false");
    BOOST_TEST(text_of("'no' = true()") == "true");
    BOOST_TEST(text_of("'' != 0") == "true");
    BOOST_TEST(text_of("'中文' = '中文'") == "true");
}

BOOST_AUTO_TEST_SUITE_END()
