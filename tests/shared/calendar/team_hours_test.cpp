#include "shared/calendar/team_hours.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(team_hours_test)

namespace {

int minutes_on(const TeamHours& hours, std::string_view date) {
    int minutes = 0;
    for (const ClockInterval& interval : hours_on(china(), hours, day(date)))
        minutes += interval.to_minute - interval.from_minute;
    return minutes;
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_office_works_on_working_and_make_up_days_and_on_no_other) {
    BOOST_TEST(minutes_on(office(), "2026-10-09") == 480);  // Friday
    BOOST_TEST(minutes_on(office(), "2026-10-10") == 480);  // a Saturday worked instead
    BOOST_TEST(minutes_on(office(), "2026-10-11") == 0);    // Sunday
    BOOST_TEST(minutes_on(office(), "2026-10-01") == 0);    // a Thursday, but National Day
}

BOOST_AUTO_TEST_CASE(a_team_with_hours_on_sundays_works_then_although_the_region_rests) {
    TeamHours every_day = office();
    every_day.weekdays[Weekday::sunday] = {{600, 720}};
    BOOST_TEST(minutes_on(every_day, "2026-10-11") == 120);
    BOOST_TEST(minutes_on(every_day, "2026-09-20") == 480);  // a make-up Sunday has make-up hours
}

BOOST_AUTO_TEST_CASE(a_team_with_holiday_hours_works_on_holidays_as_they_say) {
    TeamHours hotline = office();
    hotline.holidays = {{600, 960}};
    BOOST_TEST(minutes_on(hotline, "2026-10-01") == 360);
    BOOST_TEST(minutes_on(hotline, "2026-10-11") == 0);
}

BOOST_AUTO_TEST_CASE(hours_may_differ_by_weekday) {
    TeamHours short_friday = office();
    short_friday.weekdays[Weekday::friday] = {{540, 720}};
    BOOST_TEST(minutes_on(short_friday, "2026-10-09") == 180);
    BOOST_TEST(minutes_on(short_friday, "2026-10-08") == 480);
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
