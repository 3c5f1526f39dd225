#include "shared/calendar/working_time_between.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(working_time_between_test)

namespace {

using namespace std::chrono_literals;

std::chrono::milliseconds between(std::string_view from, std::string_view to) {
    return working_time_between({china(), office(), in_shanghai}, wall(from), wall(to)).length;
}

}  // namespace

BOOST_AUTO_TEST_CASE(only_time_within_the_hours_is_counted) {
    BOOST_TEST(between("2026-10-12 10:00", "2026-10-12 11:00") == 1h);
    BOOST_TEST(between("2026-10-12 11:00", "2026-10-12 14:00") == 2h);
    BOOST_TEST(between("2026-10-12 12:00", "2026-10-12 13:00") == 0h);
    BOOST_TEST(between("2026-10-12 00:00", "2026-10-13 00:00") == 8h);
}

BOOST_AUTO_TEST_CASE(weekends_and_holidays_count_nothing_and_make_up_days_do) {
    BOOST_TEST(between("2026-10-16 17:00", "2026-10-19 10:00") == 2h);
    BOOST_TEST(between("2026-09-30 17:00", "2026-10-08 10:00") == 2h);
    BOOST_TEST(between("2026-10-09 17:00", "2026-10-12 10:00") == 10h);
}

BOOST_AUTO_TEST_CASE(backwards_it_is_the_same_time_negative) {
    BOOST_TEST(between("2026-10-19 10:00", "2026-10-16 17:00") == -2h);
    BOOST_TEST(between("2026-10-19 10:00", "2026-10-19 10:00") == 0h);
}

BOOST_AUTO_TEST_CASE(time_in_a_year_that_is_not_published_is_provisional) {
    const auto found =
        working_time_between({china(), office(), in_shanghai}, wall("2026-12-31 17:00"), wall("2027-01-01 10:00"));
    BOOST_TEST(found.length == 2h);
    BOOST_TEST((found.how.provisional_years == std::set{2027}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
