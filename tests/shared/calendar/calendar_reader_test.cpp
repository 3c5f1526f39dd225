#include "shared/calendar/calendar_reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(calendar_reader_test)

namespace {

using model::Reason;

const std::string good = R"(calendar: XX
title: {zh_CN: 某地, en: Somewhere}
zone: Europe/Berlin
source: the gazette
licence: public
week: [monday, tuesday, wednesday, thursday, friday]
years:
  2026:
    holidays:
      - {name: {zh_CN: 元旦, en: New Year}, from: 2026-01-01}
      - {name: {zh_CN: 长假, en: Long holiday}, from: 2026-05-01, to: 2026-05-05}
    make_up_days: [2026-05-09]
  2027: {}
)";

std::string changed(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    BOOST_REQUIRE_MESSAGE(at != std::string::npos, from);
    return text.replace(at, from.size(), to);
}

// "reason line path word", a line each.
std::string problems(const std::string& text) {
    const auto read = read_calendar("XX.yaml", text);
    if (read) return "none";
    std::string lines;
    for (const model::Problem& problem : read.error()) {
        lines += (lines.empty() ? "" : "\n") + std::string(model::reason_name(problem.reason)) + " " +
                 std::to_string(problem.place.value().line) + " " + problem.field;
        const auto word = problem.details.find("word");
        if (word != problem.details.end()) lines += " " + word->second.en;
    }
    return lines;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_calendar_is_read_with_all_its_years) {
    const auto calendar = read_calendar("XX.yaml", good);
    BOOST_REQUIRE(calendar);
    BOOST_TEST(calendar->region == "XX");
    BOOST_TEST(calendar->zone == "Europe/Berlin");
    BOOST_TEST(calendar->source == "the gazette");
    BOOST_TEST(calendar->title.zh_CN == "某地");
    BOOST_TEST(calendar->week.size() == 5u);
    BOOST_TEST(calendar->years.at(2026).holidays.size() == 2u);
    BOOST_TEST(calendar->years.at(2026).holidays[0].to.to_string() == "2026-01-01");
    BOOST_TEST(calendar->years.at(2026).make_up_days.size() == 1u);
    BOOST_TEST(calendar->years.at(2027).holidays.empty());
}

BOOST_AUTO_TEST_CASE(the_shipped_calendar_knows_eight_years_and_where_they_come_from) {
    BOOST_TEST(china().region == "CN");
    BOOST_TEST(china().zone == in_shanghai);
    BOOST_TEST(china().years.begin()->first == 2019);
    BOOST_TEST(china().years.rbegin()->first == 2026);
    BOOST_TEST(china().source.find("holiday-cn") != std::string::npos);
    BOOST_TEST(china().licence == "MIT");
}

BOOST_AUTO_TEST_CASE(a_key_that_stands_twice_is_refused_where_it_stands_again) {
    BOOST_TEST(problems(good + "zone: Europe/Paris\n") == "duplicate_key 14 zone zone");
    BOOST_TEST(problems(changed("  2027: {}", "  2026: {}")) == "duplicate_key 13 years/2026 2026");
}

BOOST_AUTO_TEST_CASE(a_zone_nobody_knows_is_refused) {
    BOOST_TEST(problems(changed("Europe/Berlin", "Europe/Pekin")) == "unknown_zone 3 zone Europe/Pekin");
}

BOOST_AUTO_TEST_CASE(a_date_of_another_year_is_refused) {
    BOOST_TEST(problems(changed("2026-01-01}", "2027-01-01}")) ==
               "date_out_of_year 10 years/2026/holidays/0/from 2027-01-01");
    BOOST_TEST(problems(changed("[2026-05-09]", "[2025-05-10]")) ==
               "date_out_of_year 12 years/2026/make_up_days 2025-05-10");
}

BOOST_AUTO_TEST_CASE(a_day_listed_twice_is_refused) {
    BOOST_TEST(problems(changed("from: 2026-01-01}", "from: 2026-05-05}")) ==
               "day_listed_twice 11 years/2026/holidays/1 2026-05-05");
    BOOST_TEST(problems(changed("[2026-05-09]", "[2026-05-09, 2026-05-09]")) ==
               "day_listed_twice 12 years/2026/make_up_days 2026-05-09");
    BOOST_TEST(problems(changed("[2026-05-09]", "[2026-05-02]")) ==
               "day_listed_twice 12 years/2026/make_up_days 2026-05-02");
}

BOOST_AUTO_TEST_CASE(a_make_up_day_that_is_worked_anyway_is_refused) {
    BOOST_TEST(problems(changed("[2026-05-09]", "[2026-05-08]")) ==
               "make_up_on_working_day 12 years/2026/make_up_days 2026-05-08");
}

BOOST_AUTO_TEST_CASE(a_holiday_that_ends_before_it_begins_is_refused) {
    BOOST_TEST(problems(changed("to: 2026-05-05", "to: 2026-04-30")) ==
               "ends_before_it_begins 11 years/2026/holidays/1 2026-04-30");
}

BOOST_AUTO_TEST_CASE(a_year_left_out_between_two_others_is_refused) {
    BOOST_TEST(problems(changed("  2027: {}", "  2029: {}")) ==
               "calendar_year_gap 8 years 2027\ncalendar_year_gap 8 years 2028");
}

BOOST_AUTO_TEST_CASE(a_week_without_a_working_day_or_with_one_twice_is_refused) {
    BOOST_TEST(problems(changed("[monday, tuesday, wednesday, thursday, friday]", "[]")) == "no_working_time 6 week");
    BOOST_TEST(problems(changed("thursday, friday", "friday, friday")) == "duplicate_name 6 week friday");
    BOOST_TEST(problems(changed("thursday, friday", "thursday, freeday")) == "bad_value 6 week freeday");
}

BOOST_AUTO_TEST_CASE(dates_years_and_regions_that_are_none_are_refused) {
    BOOST_TEST(problems(changed("from: 2026-01-01", "from: 2026-02-29")) ==
               "bad_value 10 years/2026/holidays/0/from 2026-02-29");
    BOOST_TEST(problems(changed("  2027: {}", "  27: {}")) == "bad_value 13 years/27 27");
    BOOST_TEST(problems(changed("calendar: XX", "calendar: china")) == "bad_value 1 calendar china");
}

BOOST_AUTO_TEST_CASE(what_is_missing_and_what_nobody_reads_is_refused_all_at_once) {
    std::string text = changed("source: the gazette\n", "colour: red\n");
    text.replace(text.find("zone: Europe/Berlin\n"), 20, "");
    BOOST_TEST(problems(text) == "missing_key 1 zone zone\nmissing_key 1 source source\nunknown_key 3 colour colour");
    BOOST_TEST(problems("[").starts_with("yaml_syntax"));
    BOOST_TEST(problems("").starts_with("wrong_node"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
