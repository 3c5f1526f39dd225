#include "shared/calendar/working_days_after.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(working_days_after_test)

namespace {

std::string after(std::string_view first, int days) {
    return working_days_after(china(), day(first), days)->date.to_string();
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_day_never_counts) {
    BOOST_TEST(after("2026-10-12", 1) == "2026-10-13");
    BOOST_TEST(after("2026-10-12", 5) == "2026-10-19");
    BOOST_TEST(after("2026-10-12", 0) == "2026-10-12");
    BOOST_TEST(after("2026-10-12", -3) == "2026-10-12");
}

BOOST_AUTO_TEST_CASE(holidays_are_passed_and_make_up_days_count) {
    BOOST_TEST(after("2026-09-24", 1) == "2026-09-28");
    BOOST_TEST(after("2026-09-30", 1) == "2026-10-08");
    BOOST_TEST(after("2026-10-01", 1) == "2026-10-08");
    BOOST_TEST(after("2026-10-08", 2) == "2026-10-10");
    BOOST_TEST(after("2026-10-08", 3) == "2026-10-12");
}

BOOST_AUTO_TEST_CASE(days_run_over_the_end_of_a_month_and_over_a_leap_day) {
    BOOST_TEST(after("2026-01-30", 1) == "2026-02-02");
    BOOST_TEST(after("2024-02-28", 1) == "2024-02-29");
    BOOST_TEST(after("2024-02-29", 1) == "2024-03-01");
    BOOST_TEST(after("2023-02-28", 1) == "2023-03-01");
}

BOOST_AUTO_TEST_CASE(days_of_a_year_that_is_not_published_are_computed_and_said_to_be_provisional) {
    const auto inside = working_days_after(china(), day("2026-12-29"), 2);
    BOOST_TEST(inside->date.to_string() == "2026-12-31");
    BOOST_TEST(inside->how.provisional_years.empty());
    const auto beyond = working_days_after(china(), day("2026-12-29"), 3);
    BOOST_TEST(beyond->date.to_string() == "2027-01-01");
    BOOST_TEST((beyond->how.provisional_years == std::set{2027}));
    BOOST_TEST(beyond->how.days.back().provisional);
    BOOST_TEST(!beyond->how.days.front().provisional);
}

BOOST_AUTO_TEST_CASE(every_day_on_the_way_stands_in_the_reckoning) {
    const auto found = working_days_after(china(), day("2026-09-30"), 2);
    BOOST_TEST(found->date.to_string() == "2026-10-09");
    BOOST_TEST(found->how.days.size() == 10u);
    BOOST_TEST(days_counted(found->how) == 2);
    const auto passed = holidays_passed(found->how);
    BOOST_REQUIRE_EQUAL(passed.size(), 1u);
    BOOST_TEST(passed[0].name.zh_CN == "国庆节");
    BOOST_TEST(passed[0].from.to_string() == "2026-10-01");
    BOOST_TEST(passed[0].to.to_string() == "2026-10-07");
}

BOOST_AUTO_TEST_CASE(a_calendar_without_a_working_day_has_no_next_one) {
    BOOST_TEST(!working_days_after(WorkingCalendar{}, day("2026-10-01"), 1));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
