#include "shared/calendar/working_calendar.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(working_calendar_test)

namespace {

std::string_view kind_name(DayKind kind) {
    switch (kind) {
        case DayKind::working:
            return "working";
        case DayKind::rest:
            return "rest";
        case DayKind::holiday:
            return "holiday";
        case DayKind::make_up:
            return "make-up";
    }
    return "";
}

std::string_view kind_on(std::string_view date) {
    return kind_name(kind_of(china(), day(date)));
}

}  // namespace

BOOST_AUTO_TEST_CASE(national_day_is_a_holiday_on_whatever_weekday_it_falls) {
    BOOST_TEST(kind_on("2026-09-30") == "working");
    BOOST_TEST(kind_on("2026-10-01") == "holiday");
    BOOST_TEST(kind_on("2026-10-03") == "holiday");  // a Saturday
    BOOST_TEST(kind_on("2026-10-07") == "holiday");
    BOOST_TEST(kind_on("2026-10-08") == "working");
    BOOST_TEST(holiday_on(china(), day("2026-10-03"))->name.en == "National Day");
    BOOST_TEST(holiday_on(china(), day("2026-10-03"))->name.zh_CN == "国庆节");
    BOOST_TEST(!holiday_on(china(), day("2026-10-08")));
}

BOOST_AUTO_TEST_CASE(a_weekend_worked_instead_is_a_make_up_day_and_any_other_is_rest) {
    BOOST_TEST(kind_on("2026-10-10") == "make-up");
    BOOST_TEST(kind_on("2026-10-11") == "rest");
    BOOST_TEST(kind_on("2026-09-20") == "make-up");
}

BOOST_AUTO_TEST_CASE(a_year_that_is_not_published_follows_the_weekly_pattern) {
    BOOST_TEST(is_published(china(), 2026));
    BOOST_TEST(!is_published(china(), 2027));
    BOOST_TEST(!is_published(china(), 2018));
    BOOST_TEST(kind_on("2027-10-01") == "working");  // a Friday
    BOOST_TEST(kind_on("2027-10-02") == "rest");
}

BOOST_AUTO_TEST_CASE(a_holiday_announced_with_the_next_year_stands_in_the_year_of_its_date) {
    BOOST_TEST(kind_on("2022-12-31") == "holiday");
    BOOST_TEST(kind_on("2023-01-02") == "holiday");
    BOOST_TEST(kind_on("2023-01-03") == "working");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
