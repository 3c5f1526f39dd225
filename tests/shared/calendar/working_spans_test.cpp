#include "shared/calendar/working_spans.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(working_spans_test)

namespace {

// Every day of the week these hours, in a week without holidays.
std::string spans(DayHours hours, std::string_view date, const std::string& zone) {
    const WorkingCalendar calendar = plain_week(zone);
    TeamHours team;
    for (const Weekday each : all_weekdays) team.weekdays[each] = hours;
    std::string text;
    for (const Span& span : spans_of({calendar, team, zone}, day(date)))
        text +=
            (text.empty() ? "" : " ") + span.from.to_iso8601().substr(8, 8) + "-" + span.to.to_iso8601().substr(8, 8);
    return text;
}

}  // namespace

BOOST_AUTO_TEST_CASE(hours_are_those_of_the_clock_on_the_wall_in_the_zone) {
    BOOST_TEST(spans({{540, 720}, {780, 1080}}, "2026-10-09", in_shanghai) == "09T01:00-09T04:00 09T05:00-09T10:00");
    BOOST_TEST(spans({{540, 720}}, "2026-10-09", in_berlin) == "09T07:00-09T10:00");
}

BOOST_AUTO_TEST_CASE(hours_until_midnight_end_where_the_next_day_begins) {
    BOOST_TEST(spans({{1080, 1440}}, "2026-02-28", in_shanghai) == "28T10:00-28T16:00");
    BOOST_TEST(spans({{0, 1440}}, "2024-02-29", in_shanghai) == "28T16:00-29T16:00");
}

BOOST_AUTO_TEST_CASE(the_day_on_which_the_clocks_jump_has_an_hour_less_and_the_other_one_more) {
    BOOST_TEST(spans({{0, 1440}}, "2026-03-29", in_berlin) == "28T23:00-29T22:00");
    BOOST_TEST(spans({{0, 1440}}, "2026-10-25", in_berlin) == "24T22:00-25T23:00");
}

BOOST_AUTO_TEST_CASE(hours_that_touch_the_skipped_hour_begin_or_end_at_the_jump) {
    BOOST_TEST(spans({{60, 150}}, "2026-03-29", in_berlin) == "29T00:00-29T01:00");
    BOOST_TEST(spans({{150, 300}}, "2026-03-29", in_berlin) == "29T01:00-29T03:00");
    BOOST_TEST(spans({{120, 180}}, "2026-03-29", in_berlin) == "");
}

BOOST_AUTO_TEST_CASE(the_repeated_hour_belongs_to_the_hours_that_go_on_in_it) {
    BOOST_TEST(spans({{60, 150}}, "2026-10-25", in_berlin) == "24T23:00-25T00:30");
    BOOST_TEST(spans({{150, 300}}, "2026-10-25", in_berlin) == "25T00:30-25T04:00");
    BOOST_TEST(spans({{120, 180}}, "2026-10-25", in_berlin) == "25T00:00-25T02:00");
}

BOOST_AUTO_TEST_CASE(a_day_that_a_zone_left_out_has_no_hours) {
    BOOST_TEST(spans({{0, 1440}}, "2011-12-30", "Pacific/Apia") == "");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
