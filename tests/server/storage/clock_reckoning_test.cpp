#include "server/storage/clock_reckoning.h"

#include <boost/test/unit_test.hpp>

#include "shared/calendar/calendar_reader.h"

using namespace cts;
using form::FollowUpKind;
using namespace std::chrono_literals;

namespace {

const model::Instant friday = *model::Instant::parse_iso8601("2026-10-09T02:00:00Z");  // ten in Shanghai

struct China {
    calendar::WorkingCalendar calendar = *calendar::read_calendar(
        "CN.yaml",
        "calendar: CN\ntitle: {zh_CN: 大陆, en: Mainland}\nzone: Asia/Shanghai\nsource: x\nlicence: MIT\n"
        "week: [monday, tuesday, wednesday, thursday, friday]\nyears:\n  2026:\n    holidays:\n      - {name: "
        "{zh_CN: 国庆节, en: National Day}, from: 2026-10-01, to: 2026-10-07}\n    make_up_days: [2026-10-10]\n");
    calendar::TeamHours office = *calendar::read_hours("back_office.yaml",
                                                       "hours: back_office\ndays:\n  monday: [09:00-17:00]\n  friday: "
                                                       "[09:00-17:00]\nmake_up_days: [09:00-12:00]\n");
    China() { calendar.version = 3, office.version = 2; }
    followup::WorkingTimes times() const { return {&calendar, {{"back_office", &office}}}; }
};

storage::FollowUpRecord ticket() {
    storage::FollowUpRecord record;
    record.kind = FollowUpKind::complaint_ticket;
    record.owner = form::FollowUpOwner::back_office;
    return record;
}

storage::ClockRecord solved(std::optional<calendar::TimeLimit> limit = std::nullopt) {
    storage::ClockRecord clock;
    clock.clock = {followup::ClockName::solved, friday, std::nullopt, std::nullopt};
    clock.limit = limit;
    return clock;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(clock_reckoning)

BOOST_AUTO_TEST_CASE(a_limit_in_working_time_runs_over_a_make_up_day_and_says_by_what_it_was_computed) {
    const China china;
    const auto clock = storage::reckoned(solved(calendar::working_time(10h)), china.times(),
                                         {form::FollowUpOwner::back_office, "", "UTC"});
    BOOST_REQUIRE(clock.clock.due.has_value());
    BOOST_TEST(clock.clock.due->to_iso8601() ==
               "2026-10-10T04:00:00.000Z");  // seven hours on Friday, three on Saturday
    BOOST_TEST(clock.calendar_version == 3);
    BOOST_TEST(clock.hours_team == "back_office");
    BOOST_TEST(clock.hours_version == 2);
    BOOST_TEST(!clock.provisional);
}

BOOST_AUTO_TEST_CASE(without_a_calendar_such_a_limit_has_no_moment) {
    const auto clock =
        storage::reckoned(solved(calendar::working_days(2)), {}, {form::FollowUpOwner::back_office, "", "UTC"});
    BOOST_TEST(!clock.clock.due.has_value());
    BOOST_TEST(storage::is_to_reckon(clock));
}

BOOST_AUTO_TEST_CASE(what_reaches_into_a_year_not_published_is_provisional_and_is_reckoned_again) {
    const China china;
    const auto clock = storage::reckoned(solved(calendar::working_days(80)), china.times(),
                                         {form::FollowUpOwner::back_office, "", "UTC"});
    BOOST_TEST(clock.provisional);
    BOOST_TEST(storage::is_to_reckon(clock));
    BOOST_TEST(!storage::reckoned_anew(ticket(), clock, {}, china.times(), "UTC").has_value());  // nothing has changed
    China published = china;
    published.calendar.years[2027] = {{{{"元旦", "New Year"}, {2027, 1, 1}, {2027, 1, 5}}}, {}};
    published.calendar.version = 4;
    const auto anew = storage::reckoned_anew(ticket(), clock, {}, published.times(), "UTC");
    BOOST_REQUIRE(anew.has_value());
    BOOST_TEST((!anew->provisional && anew->calendar_version == 4));
    BOOST_TEST((*anew->clock.due > *clock.clock.due));
}

BOOST_AUTO_TEST_CASE(a_limit_that_the_project_sets_later_gives_a_running_clock_its_moment) {
    followup::Settings settings;
    BOOST_TEST(!storage::reckoned_anew(ticket(), solved(), settings, {}, "UTC").has_value());
    settings.solved = calendar::elapsed(72h);
    const auto anew = storage::reckoned_anew(ticket(), solved(), settings, {}, "UTC");
    BOOST_REQUIRE(anew.has_value());
    BOOST_TEST((anew->clock.due == friday + 72h));
    BOOST_TEST((anew->limit == settings.solved));
}

BOOST_AUTO_TEST_CASE(a_moment_that_was_set_is_not_taken_away_when_what_it_was_computed_with_is_gone) {
    const China china;
    const auto clock = storage::reckoned(solved(calendar::working_days(80)), china.times(),
                                         {form::FollowUpOwner::back_office, "", "UTC"});
    BOOST_TEST(!storage::reckoned_anew(ticket(), clock, {}, {}, "UTC").has_value());
}

BOOST_AUTO_TEST_SUITE_END()
