#include <boost/test/unit_test.hpp>

#include "tests/shared/expr/given_scope.h"

using namespace cts::expr;

namespace {

constexpr std::int64_t may_first_2024_1730_utc = 1'714'584'600'000;

GivenScope scope_at(int offset_minutes) {
    GivenScope scope;
    scope.moment = {may_first_2024_1730_utc, offset_minutes};
    return scope;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(time_functions_test)

BOOST_AUTO_TEST_CASE(today_is_the_scopes_day_in_the_scopes_zone) {
    BOOST_TEST(text_of("today()", scope_at(0)) == "2024-05-01");
    BOOST_TEST(text_of("today()", scope_at(8 * 60)) == "2024-05-02");
    BOOST_TEST(text_of("today()", scope_at(-18 * 60)) == "2024-04-30");
    BOOST_TEST(text_of("today() = '2024-05-02'", scope_at(8 * 60)) == "true");
}

BOOST_AUTO_TEST_CASE(now_is_the_scopes_instant_with_its_offset) {
    BOOST_TEST(text_of("now()", scope_at(8 * 60)) == "2024-05-02T01:30:00.000+08:00");
    BOOST_TEST(text_of("now()", scope_at(-3 * 60 - 30)) == "2024-05-01T14:00:00.000-03:30");
    BOOST_TEST(text_of("now()") == "1970-01-01T00:00:00.000+00:00");
    BOOST_TEST(text_of("now() >= today()", scope_at(8 * 60)) == "true");
}

BOOST_AUTO_TEST_CASE(a_date_answer_is_compared_with_today_by_day) {
    auto scope = scope_at(8 * 60);
    scope.dot = Value::of_string("2024-05-02");
    BOOST_TEST(text_of(". >= today()", scope) == "true");
    BOOST_TEST(text_of(". > today()", scope) == "false");
    BOOST_TEST(text_of(". <= today() + 30", scope) == "true");
    BOOST_TEST(text_of("today() - date('2024-04-02')", scope) == "30");
    scope.dot = Value();
    BOOST_TEST(text_of(". >= today()", scope) == "false");
}

BOOST_AUTO_TEST_CASE(a_day_after_today_is_a_date_again) {
    BOOST_TEST(text_of("date(today() + 1)", scope_at(8 * 60)) == "2024-05-03");
    BOOST_TEST(text_of("date('2024-02-28' + 2)", scope_at(8 * 60)) == "2024-03-01");
}

BOOST_AUTO_TEST_CASE(a_day_that_does_not_exist_is_no_date) {
    for (const char* text :
         {"2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-01-01T24:00", "2024-01-01T10:60",
          "2024-01-01T10:00+25:00", "2024-01-01 10:00", "2024-01-01T", "2024-01-01x"}) {
        BOOST_TEST(text_of("date('" + std::string(text) + "')") == "Invalid Date", text);
        BOOST_TEST(text_of("boolean(date('" + std::string(text) + "'))") == "false", text);
        BOOST_TEST(text_of("number('" + std::string(text) + "')") == "NaN", text);
    }
    BOOST_TEST(text_of("date('2024-02-29')") == "2024-02-29");
}

BOOST_AUTO_TEST_CASE(a_number_too_far_away_is_no_date) {
    BOOST_TEST(text_of("date(1 div 0)") == "Invalid Date");
    BOOST_TEST(text_of("date(99999999999999)") == "Invalid Date");
    BOOST_TEST(text_of("date(-99999999999999)") == "Invalid Date");
    BOOST_TEST(text_of("date(2932895)") == "9999-12-30");
    BOOST_TEST(text_of("date('')") == "");
}

BOOST_AUTO_TEST_SUITE_END()
