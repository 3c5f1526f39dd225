#include "shared/calendar/working_time_after.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(working_time_after_test)

namespace {

using namespace std::chrono_literals;

std::string after(std::string_view start, std::chrono::milliseconds length, const TeamHours& hours = office()) {
    return on_wall(working_time_after({china(), hours, in_shanghai}, wall(start), length)->at);
}

}  // namespace

BOOST_AUTO_TEST_CASE(time_runs_within_the_hours_and_stands_still_in_the_break) {
    BOOST_TEST(after("2026-10-12 10:00", 1h) == "2026-10-12 11:00");
    BOOST_TEST(after("2026-10-12 11:00", 90min) == "2026-10-12 13:30");
    BOOST_TEST(after("2026-10-12 12:30", 1h) == "2026-10-12 14:00");
}

BOOST_AUTO_TEST_CASE(the_time_is_up_at_the_end_of_the_hours_and_not_at_their_next_beginning) {
    BOOST_TEST(after("2026-10-12 11:00", 1h) == "2026-10-12 12:00");
    BOOST_TEST(after("2026-10-12 09:00", 8h) == "2026-10-12 18:00");
}

BOOST_AUTO_TEST_CASE(what_starts_after_work_starts_with_the_next_working_day) {
    BOOST_TEST(after("2026-10-16 17:30", 1h) == "2026-10-19 09:30");  // over a weekend
    BOOST_TEST(after("2026-10-16 18:00", 1h) == "2026-10-19 10:00");  // at the end it is over
    BOOST_TEST(after("2026-10-17 03:00", 1h) == "2026-10-19 10:00");
    BOOST_TEST(after("2026-09-30 17:30", 1h) == "2026-10-08 09:30");  // over National Day
}

BOOST_AUTO_TEST_CASE(a_make_up_saturday_is_worked_by_its_own_hours) {
    BOOST_TEST(after("2026-10-09 17:00", 2h) == "2026-10-10 10:00");
    TeamHours half = office();
    half.make_up_days = {{540, 720}};
    BOOST_TEST(after("2026-10-09 17:00", 5h, half) == "2026-10-12 10:00");
}

BOOST_AUTO_TEST_CASE(no_time_at_all_is_over_at_once_wherever_it_starts) {
    BOOST_TEST(after("2026-10-17 03:00", 0h) == "2026-10-17 03:00");
    BOOST_TEST(after("2026-10-17 03:00", -5h) == "2026-10-17 03:00");
}

BOOST_AUTO_TEST_CASE(the_hours_of_sixty_run_over_a_fortnight_with_national_day_in_it) {
    const TeamHours long_days = every_working_day({{510, 1230}});  // 08:30 to 20:30
    const auto found = working_time_after({china(), long_days, in_shanghai}, wall("2025-09-30 16:40"), 60h);
    BOOST_TEST(on_wall(found->at) == "2025-10-14 16:40");
    std::vector<std::string> bars;
    for (const CountedDay& each : found->how.days)
        if (!each.spans.empty()) bars.push_back(each.date.to_string() + " " + std::to_string(each.length() / 1min));
    const std::vector<std::string> expected{"2025-09-30 230", "2025-10-09 720", "2025-10-10 720",
                                            "2025-10-11 720", "2025-10-13 720", "2025-10-14 490"};
    BOOST_TEST(bars == expected, boost::test_tools::per_element());
    BOOST_TEST(time_counted(found->how) == 60h);
}

BOOST_AUTO_TEST_CASE(a_team_that_never_works_never_comes_to_an_end) {
    BOOST_TEST(!working_time_after({china(), TeamHours{}, in_shanghai}, wall("2026-10-12 10:00"), 1h));
}

BOOST_AUTO_TEST_CASE(working_time_in_a_year_that_is_not_published_is_provisional) {
    const auto found = working_time_after({china(), office(), in_shanghai}, wall("2026-12-31 17:00"), 2h);
    BOOST_TEST(on_wall(found->at) == "2027-01-01 10:00");
    BOOST_TEST((found->how.provisional_years == std::set{2027}));
}

BOOST_AUTO_TEST_CASE(a_night_shift_has_an_hour_more_or_less_when_the_clocks_change) {
    const WorkingCalendar calendar = plain_week(in_berlin);
    TeamHours nights;
    nights.weekdays[Weekday::sunday] = {{0, 360}};
    const auto after_4_hours = [&](std::string_view start) {
        return on_wall(working_time_after({calendar, nights, in_berlin}, wall(start, in_berlin), 4h)->at, in_berlin);
    };
    BOOST_TEST(after_4_hours("2026-03-29 00:00") == "2026-03-29 05:00");
    BOOST_TEST(after_4_hours("2026-10-25 00:00") == "2026-10-25 03:00");
    BOOST_TEST(after_4_hours("2026-10-18 00:00") == "2026-10-18 04:00");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
