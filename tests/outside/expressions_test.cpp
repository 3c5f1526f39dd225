#include <boost/test/unit_test.hpp>

#include "tests/outside/expressions/agreement.h"
#include "tests/outside/expressions/row_scope.h"
#include "tests/outside/outside_data.h"

using namespace cts::outside;

BOOST_AUTO_TEST_SUITE(expressions_test)

BOOST_AUTO_TEST_CASE(every_row_of_odks_evaluators_within_our_functions_agrees) {
    const auto file = find_or_skip(CTS_SOURCE_DIR, "xlsform/expression_cases.jsonl");
    if (!file) return;

    const auto result = tally(read_rows(*file));

    BOOST_TEST_MESSAGE("expressions: " << result.agreed << " of " << result.in_scope);
    for (const auto& difference : result.disagreements) BOOST_ERROR(difference);
    BOOST_TEST(result.in_scope > 0);
}

BOOST_AUTO_TEST_CASE(a_row_is_left_out_by_what_it_holds_and_not_by_how_we_fare) {
    const auto reason = [](const char* expression) {
        Row row;
        row.expression = expression;
        row.kind = "number";
        return reason_out_of_scope(row).value_or("in scope");
    };

    BOOST_TEST(reason("1 + -'2' * (3 div .5)") == "in scope");
    BOOST_TEST(reason("1div1") == "in scope");
    BOOST_TEST(reason("if(true(), 'a/b', \"$x\")") == "in scope");
    BOOST_TEST(reason("5 == 5") == "in scope");
    BOOST_TEST(reason("'unfinished") == "in scope");
    BOOST_TEST(reason("floor(1.5)") == "function floor");
    BOOST_TEST(reason("/data/a + 1") == "path");
    BOOST_TEST(reason("name = 1") == "path");
    BOOST_TEST(reason(". > 1") == "the current node");
    BOOST_TEST(reason("$a") == "variable");
    BOOST_TEST(reason("1 | 2") == "union");
}

BOOST_AUTO_TEST_CASE(a_difference_is_seen_when_the_row_expects_something_else) {
    Row row;
    row.expression = "1 + 1";
    row.kind = "number";
    row.expected = 3;

    BOOST_TEST(disagreement(row).has_value());
    row.kind = "error";
    BOOST_TEST(disagreement(row).has_value());
    row.kind = "a kind nobody knows";
    BOOST_TEST(disagreement(row).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
