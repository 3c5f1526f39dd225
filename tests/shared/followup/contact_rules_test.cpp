#include "shared/followup/contact_rules.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace cts;
using namespace std::chrono_literals;
using followup::ContactRules;
using followup::retry_at;
using model::Instant;

const std::string in_shanghai = "Asia/Shanghai";
const std::string in_berlin = "Europe/Berlin";
const std::string in_los_angeles = "America/Los_Angeles";

Instant moment_of(std::string_view iso) {
    return *Instant::parse_iso8601(iso);
}

ContactRules hours(int from, int to) {
    ContactRules rules;
    rules.hours = followup::PermittedHours{from, to};
    return rules;
}

const ContactRules nine_to_eight = hours(9 * 60, 20 * 60);

std::string until(const ContactRules& rules, const std::string& zone, std::string_view now) {
    const auto end = permitted_until(rules, zone, moment_of(now));
    return end ? end->to_iso8601() : "not permitted";
}

std::string from(const ContactRules& rules, const std::string& zone, std::string_view now) {
    return permitted_from(rules, zone, moment_of(now)).to_iso8601();
}

std::string day(const std::string& zone, std::string_view now) {
    return followup::day_begins(zone, moment_of(now)).to_iso8601() + " " +
           followup::next_day_begins(zone, moment_of(now)).to_iso8601();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contact_rules_test)

BOOST_AUTO_TEST_CASE(a_project_without_hours_may_call_at_any_time) {
    const Instant now = moment_of("2026-10-11T19:00:00Z");
    BOOST_TEST((followup::permitted_until({}, in_shanghai, now) == followup::end_of_time));
    BOOST_TEST((followup::permitted_from({}, in_shanghai, now) == now));
    BOOST_TEST(followup::end_of_time.to_iso8601() == "9999-12-31T23:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(the_first_minute_is_permitted_and_the_last_is_not) {
    BOOST_TEST(until(nine_to_eight, in_shanghai, "2026-10-11T08:59:59.999+08:00") == "not permitted");
    BOOST_TEST(until(nine_to_eight, in_shanghai, "2026-10-11T09:00:00+08:00") == "2026-10-11T12:00:00.000Z");
    BOOST_TEST(until(nine_to_eight, in_shanghai, "2026-10-11T19:59:59.999+08:00") == "2026-10-11T12:00:00.000Z");
    BOOST_TEST(until(nine_to_eight, in_shanghai, "2026-10-11T20:00:00+08:00") == "not permitted");
}

BOOST_AUTO_TEST_CASE(too_early_means_today_and_too_late_means_tomorrow) {
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2026-10-11T06:00:00+08:00") == "2026-10-11T01:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2026-10-11T14:00:00+08:00") == "2026-10-11T06:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2026-10-11T20:00:00+08:00") == "2026-10-12T01:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(the_customer_s_own_zone_decides_and_not_the_centre_s) {
    // 09:30 on the 12th in Shanghai is 18:30 on the 11th in Los Angeles: permitted there, too.
    BOOST_TEST(until(nine_to_eight, in_los_angeles, "2026-10-12T09:30:00+08:00") == "2026-10-12T03:00:00.000Z");
    // 14:00 in Shanghai is 23:00 of the day before over there, 08:00 in Berlin.
    BOOST_TEST(from(nine_to_eight, in_los_angeles, "2026-10-12T14:00:00+08:00") == "2026-10-12T16:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_berlin, "2026-10-12T14:00:00+08:00") == "2026-10-12T07:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(the_evening_of_a_month_s_last_day_leads_to_the_first) {
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2026-10-31T21:00:00+08:00") == "2026-11-01T01:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2026-12-31T21:00:00+08:00") == "2027-01-01T01:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_shanghai, "2028-02-28T21:00:00+08:00") == "2028-02-29T01:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(hours_keep_to_the_clock_on_the_wall_when_summer_time_begins_or_ends) {
    BOOST_TEST(from(nine_to_eight, in_berlin, "2026-03-28T22:00:00+01:00") == "2026-03-29T07:00:00.000Z");
    BOOST_TEST(from(nine_to_eight, in_berlin, "2026-10-24T22:00:00+02:00") == "2026-10-25T08:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(hours_that_begin_in_the_skipped_hour_begin_when_the_clocks_jump) {
    BOOST_TEST(from(hours(150, 600), in_berlin, "2026-03-29T00:30:00+01:00") == "2026-03-29T01:00:00.000Z");
    BOOST_TEST(until(hours(0, 150), in_berlin, "2026-03-29T01:59:59+01:00") == "2026-03-29T01:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(hours_that_end_in_the_hour_that_comes_twice_end_the_first_time) {
    BOOST_TEST(until(hours(0, 150), in_berlin, "2026-10-25T02:29:00+02:00") == "2026-10-25T00:30:00.000Z");
    BOOST_TEST(until(hours(0, 150), in_berlin, "2026-10-25T02:15:00+01:00") == "not permitted");
}

BOOST_AUTO_TEST_CASE(a_whole_day_lasts_until_midnight_and_begins_again_there) {
    const ContactRules always = hours(0, 1440);
    BOOST_TEST(until(always, in_shanghai, "2026-10-11T23:59:59.999+08:00") == "2026-10-11T16:00:00.000Z");
    BOOST_TEST(until(always, in_shanghai, "2026-10-12T00:00:00+08:00") == "2026-10-12T16:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(hours_that_end_before_they_begin_never_come) {
    BOOST_TEST(until(hours(1200, 540), in_shanghai, "2026-10-11T21:00:00+08:00") == "not permitted");
    BOOST_TEST((followup::permitted_from(hours(1200, 540), in_shanghai, moment_of("2026-10-11T21:00:00+08:00")) ==
                followup::end_of_time));
}

BOOST_AUTO_TEST_CASE(a_day_lasts_from_midnight_to_midnight_of_the_customer) {
    BOOST_TEST(day(in_shanghai, "2026-10-11T15:59:59Z") == "2026-10-10T16:00:00.000Z 2026-10-11T16:00:00.000Z");
    BOOST_TEST(day(in_shanghai, "2026-10-11T16:00:00Z") == "2026-10-11T16:00:00.000Z 2026-10-12T16:00:00.000Z");
    BOOST_TEST(day(in_los_angeles, "2026-11-01T00:30:00Z") == "2026-10-31T07:00:00.000Z 2026-11-01T07:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(the_days_of_a_time_change_have_23_and_25_hours) {
    BOOST_TEST(day(in_berlin, "2026-03-29T12:00:00Z") == "2026-03-28T23:00:00.000Z 2026-03-29T22:00:00.000Z");
    BOOST_TEST(day(in_berlin, "2026-10-25T12:00:00Z") == "2026-10-24T22:00:00.000Z 2026-10-25T23:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_day_without_midnight_begins_when_the_clocks_jump) {
    // Beirut's clocks jump from 00:00 to 01:00.
    BOOST_TEST(day("Asia/Beirut", "2026-03-29T09:00:00Z") == "2026-03-28T22:00:00.000Z 2026-03-29T21:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_day_that_a_zone_skipped_has_no_permitted_hours) {
    // Samoa went from 29 December 2011 straight to the 31st.
    BOOST_TEST(from(nine_to_eight, "Pacific/Apia", "2011-12-30T08:00:00Z") == "2011-12-30T19:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_lead_is_called_again_after_the_delay_until_the_cap_is_reached) {
    const form::RetryRule rule{2h, 3};
    const Instant ended = moment_of("2026-10-11T06:32:08Z");
    BOOST_TEST(retry_at(rule, ended, 1)->to_iso8601() == "2026-10-11T08:32:08.000Z");
    BOOST_TEST(retry_at(rule, ended, 2)->to_iso8601() == "2026-10-11T08:32:08.000Z");
    BOOST_TEST(!retry_at(rule, ended, 3));
    BOOST_TEST(!retry_at(rule, ended, 4));
}

BOOST_AUTO_TEST_CASE(a_rule_of_one_call_closes_the_lead_at_once) {
    BOOST_TEST(!retry_at({24h, 1}, moment_of("2026-10-11T06:32:08Z"), 1));
}

BOOST_AUTO_TEST_SUITE_END()
