#include "shared/calendar/weekday.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(weekday_test)

BOOST_AUTO_TEST_CASE(a_date_is_known_by_its_weekday_on_leap_days_and_before_1970_too) {
    for (const auto& [date, name] : std::vector<std::pair<std::string, std::string>>{{"1970-01-01", "thursday"},
                                                                                     {"1969-12-31", "wednesday"},
                                                                                     {"2000-02-29", "tuesday"},
                                                                                     {"2024-02-29", "thursday"},
                                                                                     {"2026-10-11", "sunday"},
                                                                                     {"2100-03-01", "monday"},
                                                                                     {"1900-01-01", "monday"}})
        BOOST_TEST(weekday_name(weekday_of(day(date))) == name, date);
}

BOOST_AUTO_TEST_CASE(every_weekday_is_found_again_by_its_name) {
    for (const Weekday each : all_weekdays) BOOST_TEST((parse_weekday(weekday_name(each)) == each));
    BOOST_TEST(!parse_weekday("Monday"));
    BOOST_TEST(!parse_weekday(""));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
