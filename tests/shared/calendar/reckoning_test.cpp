#include "shared/calendar/reckoning.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(reckoning_test)

namespace {

Reckoning days_of_china(std::string_view from, std::string_view to) {
    Reckoning how;
    for (CivilDate date = day(from); date <= day(to); date = date.plus_days(1)) add_day(how, china(), date);
    return how;
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_holidays_are_passed_as_two) {
    const auto passed = holidays_passed(days_of_china("2026-09-24", "2026-10-09"));
    BOOST_REQUIRE_EQUAL(passed.size(), 2u);
    BOOST_TEST(passed[0].name.en == "Mid-Autumn Festival");
    BOOST_TEST(passed[0].from.to_string() == "2026-09-25");
    BOOST_TEST(passed[0].to.to_string() == "2026-09-27");
    BOOST_TEST(passed[1].from.to_string() == "2026-10-01");
}

BOOST_AUTO_TEST_CASE(a_holiday_on_which_time_counted_was_not_passed) {
    Reckoning how = days_of_china("2026-10-01", "2026-10-03");
    how.days[1].spans.push_back({wall("2026-10-02 09:00"), wall("2026-10-02 10:00")});
    const auto passed = holidays_passed(how);
    BOOST_REQUIRE_EQUAL(passed.size(), 2u);
    BOOST_TEST(passed[0].to.to_string() == "2026-10-01");
    BOOST_TEST(passed[1].from.to_string() == "2026-10-03");
}

BOOST_AUTO_TEST_CASE(a_make_up_day_is_named_only_when_it_counted) {
    Reckoning how = days_of_china("2026-10-09", "2026-10-11");
    BOOST_TEST(make_up_days_counted(how).empty());
    how.days[1].counted = true;
    BOOST_TEST(make_up_days_counted(how).size() == 1u);
}

BOOST_AUTO_TEST_CASE(every_year_that_is_not_published_is_named_once) {
    const Reckoning how = days_of_china("2026-12-30", "2028-01-02");
    BOOST_TEST((how.provisional_years == std::set{2027, 2028}));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
