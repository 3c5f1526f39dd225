#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(hours_reader_test)

namespace {

const std::string good = R"(hours: back-office
days:
  monday: [08:30-12:00, 13:00-18:00]
  friday: [13:00-17:00, 08:30-12:00]
  sunday: [20:00-24:00]
make_up_days: [09:00-12:00]
holidays: []
)";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
}

std::string problem(const std::string& text) {
    const auto read = read_hours("hours.yaml", text);
    if (read) return "none";
    const model::Problem& first = read.error().front();
    const auto word = first.details.find("word");
    return std::string(model::reason_name(first.reason)) + " " + std::to_string(first.place.value().line) + " " +
           first.field + (word == first.details.end() ? "" : " " + word->second.en);
}

}  // namespace

BOOST_AUTO_TEST_CASE(hours_are_read_in_the_order_of_the_day) {
    const auto hours = read_hours("hours.yaml", good);
    BOOST_REQUIRE(hours);
    BOOST_TEST(hours->team == "back-office");
    BOOST_TEST((hours->weekdays.at(Weekday::monday) == DayHours{{510, 720}, {780, 1080}}));
    BOOST_TEST((hours->weekdays.at(Weekday::friday) == DayHours{{510, 720}, {780, 1020}}));
    BOOST_TEST((hours->weekdays.at(Weekday::sunday) == DayHours{{1200, 1440}}));
    BOOST_TEST(!hours->weekdays.contains(Weekday::tuesday));
    BOOST_TEST((hours->make_up_days == DayHours{{540, 720}}));
    BOOST_TEST(hours->holidays.empty());
}

BOOST_AUTO_TEST_CASE(hours_may_touch_and_must_not_overlap) {
    BOOST_TEST(problem(changed("13:00-18:00", "12:00-18:00")) == "none");
    BOOST_TEST(problem(changed("13:00-18:00", "11:59-18:00")) == "hours_overlap 3 days/monday 11:59-18:00");
    BOOST_TEST(problem(changed("13:00-18:00", "09:00-10:00")) == "hours_overlap 3 days/monday 09:00-10:00");
}

BOOST_AUTO_TEST_CASE(hours_over_midnight_or_of_no_length_are_refused) {
    BOOST_TEST(problem(changed("20:00-24:00", "22:00-06:00")) == "ends_before_it_begins 5 days/sunday 22:00-06:00");
    BOOST_TEST(problem(changed("20:00-24:00", "22:00-22:00")) == "ends_before_it_begins 5 days/sunday 22:00-22:00");
}

BOOST_AUTO_TEST_CASE(times_that_are_none_are_refused) {
    for (const char* wrong : {"9:00-12:00", "09:00", "09:00-24:01", "09:60-10:00", "09:00–10:00", "ab:cd-ef:gh"})
        BOOST_TEST(problem(changed("20:00-24:00", wrong)) == std::string("bad_value 5 days/sunday ") + wrong);
}

BOOST_AUTO_TEST_CASE(a_team_without_a_minute_of_work_is_refused) {
    BOOST_TEST(problem("hours: nobody\ndays: {monday: []}\nmake_up_days: []\n") == "no_working_time 2 days");
}

BOOST_AUTO_TEST_CASE(a_day_of_no_week_and_missing_make_up_hours_are_refused) {
    BOOST_TEST(problem(changed("sunday", "someday")) == "unknown_key 5 days/someday someday");
    BOOST_TEST(problem(changed("make_up_days: [09:00-12:00]\n", "")) == "missing_key 1 make_up_days make_up_days");
    BOOST_TEST(problem(changed("monday:", "friday:")) == "duplicate_key 4 days/friday friday");
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
