#include "shared/calendar/next_working_moment.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(next_working_moment_test)

namespace {

std::string next(std::string_view now) {
    return on_wall(next_working_moment({china(), office(), in_shanghai}, wall(now))->at);
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_present_is_the_moment_while_the_team_is_there) {
    BOOST_TEST(next("2026-10-12 10:15") == "2026-10-12 10:15");
    BOOST_TEST(next("2026-10-12 09:00") == "2026-10-12 09:00");
}

BOOST_AUTO_TEST_CASE(at_the_end_of_the_hours_it_is_their_next_beginning) {
    BOOST_TEST(next("2026-10-12 12:00") == "2026-10-12 13:00");
    BOOST_TEST(next("2026-10-16 18:00") == "2026-10-19 09:00");
    BOOST_TEST(next("2026-10-09 18:00") == "2026-10-10 09:00");
    BOOST_TEST(next("2026-09-30 18:00") == "2026-10-08 09:00");
}

BOOST_AUTO_TEST_CASE(it_is_provisional_when_a_year_on_the_way_is_not_published) {
    const Schedule schedule{china(), office(), in_shanghai};
    BOOST_TEST((next_working_moment(schedule, wall("2026-12-31 18:00"))->provisional_years == std::set{2027}));
    BOOST_TEST(next_working_moment(schedule, wall("2026-12-31 17:59"))->provisional_years.empty());
}

BOOST_AUTO_TEST_CASE(there_is_none_for_a_team_that_never_works) {
    BOOST_TEST(!next_working_moment({china(), TeamHours{}, in_shanghai}, wall("2026-10-12 10:00")));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
