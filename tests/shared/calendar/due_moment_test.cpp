#include "shared/calendar/due_moment.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/calendar/a_calendar.h"

namespace cts::calendar {

BOOST_AUTO_TEST_SUITE(due_moment_test)

namespace {

using namespace std::chrono_literals;
using model::Reason;

const WorkingWorld with_office{&china(), &office()};
const WorkingWorld without_hours{&china(), nullptr};

DueMoment due(const TimeLimit& limit, std::string_view start, const WorkingWorld& world = with_office) {
    return due_moment(limit, wall(start), world, in_shanghai).value();
}

Reason refusal(const TimeLimit& limit, const WorkingWorld& world) {
    return due_moment(limit, wall("2026-10-12 10:00"), world, in_shanghai).error().reason;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_a_customer_was_promised_runs_day_and_night_and_over_holidays) {
    const DueMoment first_contact = due(elapsed(24h), "2026-09-30 23:30");
    BOOST_TEST(on_wall(first_contact.at) == "2026-10-01 23:30");
    BOOST_TEST(first_contact.how.days.size() == 2u);
    BOOST_TEST((first_contact.how.days[0].length() == 30min));
    BOOST_TEST((first_contact.how.days[1].length() == 23h + 30min));
    BOOST_TEST(first_contact.how.days[1].holiday.en == "National Day");
    BOOST_TEST(holidays_passed(first_contact.how).empty());
}

BOOST_AUTO_TEST_CASE(an_elapsed_limit_needs_no_calendar_and_is_never_provisional) {
    const DueMoment bare = due(elapsed(48h), "2026-12-31 12:00", {});
    BOOST_TEST(on_wall(bare.at) == "2027-01-02 12:00");
    BOOST_TEST(bare.how.days.empty());
    BOOST_TEST(bare.region.empty());
    BOOST_TEST(due(elapsed(48h), "2026-12-31 12:00").how.provisional_years.empty());
}

BOOST_AUTO_TEST_CASE(an_elapsed_day_of_a_time_change_still_has_twenty_four_hours) {
    const auto found = due_moment(elapsed(24h), wall("2026-10-24 12:00", in_berlin), with_office, in_berlin);
    BOOST_TEST(on_wall(found->at, in_berlin) == "2026-10-25 11:00");
    BOOST_TEST(time_counted(found->how) == 24h);
}

BOOST_AUTO_TEST_CASE(an_order_to_a_department_runs_in_its_working_time) {
    const DueMoment answer = due(working_time(16h), "2026-09-30 16:00");
    BOOST_TEST(on_wall(answer.at) == "2026-10-09 16:00");
    BOOST_TEST(answer.region == "CN");
    const auto passed = holidays_passed(answer.how);
    BOOST_REQUIRE_EQUAL(passed.size(), 1u);
    BOOST_TEST(passed[0].to.to_string() == "2026-10-07");
    BOOST_TEST(time_counted(answer.how) == 16h);
}

BOOST_AUTO_TEST_CASE(working_days_end_with_the_team_s_hours_or_with_the_day_where_none_are_set) {
    BOOST_TEST(on_wall(due(working_days(2), "2026-10-08 10:00").at) == "2026-10-10 18:00");
    BOOST_TEST(due(working_days(2), "2026-10-08 10:00", without_hours).at.to_iso8601() == "2026-10-10T15:59:59.999Z");
    TeamHours not_on_saturdays = office();
    not_on_saturdays.make_up_days.clear();
    const WorkingWorld world{&china(), &not_on_saturdays};
    BOOST_TEST(due(working_days(2), "2026-10-08 10:00", world).at.to_iso8601() == "2026-10-10T15:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(working_days_are_counted_from_the_day_it_is_in_the_zone) {
    const Instant late = moment("2026-10-12T17:00:00Z");  // already the 13th in China
    BOOST_TEST(on_wall(due_moment(working_days(1), late, with_office, in_shanghai)->at) == "2026-10-14 18:00");
    BOOST_TEST(on_wall(due_moment(working_days(1), late, with_office, in_berlin)->at, in_berlin) == "2026-10-13 18:00");
}

BOOST_AUTO_TEST_CASE(a_make_up_day_that_counted_is_named) {
    const auto counted = make_up_days_counted(due(working_days(2), "2026-10-08 10:00").how);
    BOOST_REQUIRE_EQUAL(counted.size(), 1u);
    BOOST_TEST(counted[0].to_string() == "2026-10-10");
}

BOOST_AUTO_TEST_CASE(a_due_moment_in_a_year_that_is_not_published_says_so) {
    BOOST_TEST((due(working_days(3), "2026-12-30 10:00").how.provisional_years == std::set{2027}));
    BOOST_TEST((due(working_time(24h), "2026-12-30 10:00").how.provisional_years == std::set{2027}));
    BOOST_TEST(due(working_days(1), "2026-12-30 10:00").how.provisional_years.empty());
}

BOOST_AUTO_TEST_CASE(a_limit_in_working_time_is_refused_by_name_when_what_it_runs_by_is_missing) {
    BOOST_TEST((refusal(working_time(1h), {}) == Reason::calendar_missing));
    BOOST_TEST((refusal(working_days(1), {nullptr, &office()}) == Reason::calendar_missing));
    BOOST_TEST((refusal(working_time(1h), without_hours) == Reason::hours_not_set));
    const TeamHours nobody;
    BOOST_TEST((refusal(working_time(1h), {&china(), &nobody}) == Reason::no_working_time));
    const WorkingCalendar never;
    BOOST_TEST((refusal(working_days(1), {&never, nullptr}) == Reason::no_working_time));
}

BOOST_AUTO_TEST_CASE(every_pace_is_found_again_by_its_name) {
    for (const Pace each : {Pace::elapsed, Pace::working_time, Pace::working_days})
        BOOST_TEST((parse_pace(pace_name(each)) == each));
    BOOST_TEST(!parse_pace("working time"));
}

BOOST_AUTO_TEST_SUITE_END()

}  // namespace cts::calendar
