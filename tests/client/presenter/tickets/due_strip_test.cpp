#include "client/presenter/due_strip.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/tickets/ticket_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::at;
using namespace std::chrono_literals;

namespace {

const model::Instant started = at("2026-09-30T08:40:00Z");  // 16:40 in Shanghai

api::DueDay day(const char* date, const char* kind, const char* from = "", const char* to = "") {
    api::DueDay made{date, kind, {}, false, *from != 0, {}};
    if (*from) made.spans.push_back({at(from), at(to)});
    return made;
}

// Twelve hours a day from 08:30 to 20:30, National Day between: 3:50 + 12:00 + 12:00.
api::ClockReckoned over_national_day() {
    api::ClockReckoned clock;
    clock.clock = {followup::ClockName::solved, started, at("2026-10-10T12:30:00Z"), {}};
    clock.pace = "working_time";
    clock.length = 28h - 10min;
    clock.zone = "Asia/Shanghai";
    clock.calendar_version = 2;
    clock.reckoning = {day("2026-09-30", "working", "2026-09-30T08:40:00Z", "2026-09-30T12:30:00Z"),
                       day("2026-10-01", "holiday"), day("2026-10-02", "holiday"),
                       day("2026-10-09", "working", "2026-10-09T00:30:00Z", "2026-10-09T12:30:00Z"),
                       day("2026-10-10", "make_up", "2026-10-10T00:30:00Z", "2026-10-10T12:30:00Z")};
    for (auto& each : clock.reckoning)
        if (each.kind == "holiday") each.holiday = {"国庆节", "National Day"};
    return clock;
}

DueClockView shown(const api::ClockReckoned& clock, const char* now) {
    return due_clocks({{clock}}, at(now), model::Language::zh_CN).at(0);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(due_strip)

BOOST_AUTO_TEST_CASE(a_clock_is_soon_due_two_hours_before_and_overdue_once_it_has_struck) {
    const auto state = [](const char* now, std::optional<model::Instant> stopped = {}) {
        return clock_state({followup::ClockName::due, started, at("2026-10-12T06:00:00Z"), stopped}, at(now));
    };
    BOOST_TEST((state("2026-10-12T03:59:00Z") == ClockState::running));
    BOOST_TEST((state("2026-10-12T04:00:00Z") == ClockState::soon));
    BOOST_TEST((state("2026-10-12T06:00:00Z") == ClockState::soon));
    BOOST_TEST((state("2026-10-12T06:00:01Z") == ClockState::overdue));
    BOOST_TEST((state("2026-10-13T00:00:00Z", at("2026-10-12T05:00:00Z")) == ClockState::met));
    BOOST_TEST((state("2026-10-13T00:00:00Z", at("2026-10-12T07:00:00Z")) == ClockState::met_late));
    BOOST_TEST((clock_state({followup::ClockName::due, started, {}, {}}, started) == ClockState::not_set));
}

BOOST_AUTO_TEST_CASE(each_day_is_a_bar_of_the_hours_that_count_and_of_those_that_are_used) {
    const auto view = shown(over_national_day(), "2026-10-10T03:30:00Z");
    BOOST_REQUIRE_EQUAL(view.bars.size(), 5u);
    BOOST_TEST(view.bars[0].hours.count() == 230);
    BOOST_TEST(view.bars[0].used.count() == 230);
    BOOST_TEST(view.bars[0].weekday == 3);
    BOOST_TEST((view.bars[1].kind == DayKind::holiday));
    BOOST_TEST(view.bars[1].holiday == "国庆节");
    BOOST_TEST(!view.bars[1].counted);
    BOOST_TEST((view.bars[4].kind == DayKind::make_up));
    BOOST_TEST(view.bars[4].used.count() == 180);
    BOOST_TEST(view.bars[4].today);
    BOOST_TEST(view.bars[4].weekday == 6);
}

BOOST_AUTO_TEST_CASE(what_is_used_and_what_is_left_are_counted_in_the_time_of_the_clock) {
    const auto view = shown(over_national_day(), "2026-10-10T03:30:00Z");
    BOOST_TEST(view.used.count() == 230 + 720 + 180);
    BOOST_TEST(view.left.count() == 540);
    BOOST_TEST((view.over == std::vector<std::string>{"国庆节"}));
    BOOST_TEST(view.day_from == "08:30");
    BOOST_TEST(view.day_to == "20:30");
    BOOST_TEST(view.calendar_version == 2);
}

BOOST_AUTO_TEST_CASE(what_is_passed_is_over_by_the_time_since) {
    const auto view = shown(over_national_day(), "2026-10-10T13:12:00Z");
    BOOST_TEST((view.state == ClockState::overdue));
    BOOST_TEST(view.left.count() == -42);
}

BOOST_AUTO_TEST_CASE(a_clock_that_was_stopped_uses_no_more) {
    auto clock = over_national_day();
    clock.clock.stopped = at("2026-10-09T01:30:00Z");
    const auto view = shown(clock, "2026-10-10T03:30:00Z");
    BOOST_TEST((view.state == ClockState::met));
    BOOST_TEST(view.used.count() == 230 + 60);
}

BOOST_AUTO_TEST_CASE(an_elapsed_limit_without_days_runs_day_and_night) {
    api::ClockReckoned clock;
    clock.clock = {followup::ClockName::first_contact, started, started + 24h, {}};
    clock.pace = "elapsed";
    clock.length = 24h;
    const auto view = shown(clock, "2026-10-01T02:40:00Z");
    BOOST_TEST((view.pace == calendar::Pace::elapsed));
    BOOST_TEST(view.used.count() == 18 * 60);
    BOOST_TEST(view.left.count() == 6 * 60);
}

BOOST_AUTO_TEST_CASE(a_clock_without_a_moment_says_which_thing_is_not_set) {
    api::ClockReckoned clock;
    clock.clock = {followup::ClockName::solved, started, {}, {}};
    BOOST_TEST(due_clocks({{clock}}, started, model::Language::en).at(0).not_set == "No limit is set for this.");
    clock.pace = "working_time";
    clock.not_set = "calendar_missing";
    const auto named = due_clocks({{clock}}, started, model::Language::en).at(0).not_set;
    BOOST_TEST(!named.empty());
    BOOST_TEST(named != "No limit is set for this.");
}

BOOST_AUTO_TEST_SUITE_END()
