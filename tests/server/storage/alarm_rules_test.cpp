#include "server/storage/alarm_rules.h"

#include <boost/test/unit_test.hpp>

using namespace cts;
using form::FollowUpKind;
using storage::Alarm;
using namespace std::chrono_literals;

namespace {

const model::Instant struck{1'800'000'000'000};

storage::ClockRecord due_then(Alarm raised = Alarm::none) {
    storage::ClockRecord clock;
    clock.clock = {followup::ClockName::due, struck - 24h, struck, std::nullopt};
    clock.alarm = raised;
    return clock;
}

const storage::AlarmSettings all_set{{.warn_before = 2h, .escalate_after = 4h}, 15min};

}  // namespace

BOOST_AUTO_TEST_SUITE(alarm_rules)

BOOST_AUTO_TEST_CASE(a_clock_is_warned_of_struck_and_escalated_in_this_order) {
    const auto next = [&](Alarm raised, std::chrono::milliseconds after) {
        return next_alarm(FollowUpKind::complaint_ticket, due_then(raised), all_set, struck + after);
    };
    BOOST_TEST(!next(Alarm::none, -121min));
    BOOST_TEST((next(Alarm::none, -2h) == Alarm::soon));
    BOOST_TEST(!next(Alarm::soon, -1ms));
    BOOST_TEST((next(Alarm::soon, 0ms) == Alarm::breached));
    BOOST_TEST((next(Alarm::none, 24h) == Alarm::breached));  // nobody is warned of what has struck
    BOOST_TEST(!next(Alarm::breached, 239min));
    BOOST_TEST((next(Alarm::breached, 4h) == Alarm::escalated));
    BOOST_TEST(!next(Alarm::escalated, 240h));
}

BOOST_AUTO_TEST_CASE(what_is_not_set_warns_and_escalates_nobody) {
    const storage::AlarmSettings nothing;
    const auto next = [&](Alarm raised, std::chrono::milliseconds after) {
        return next_alarm(FollowUpKind::department_order, due_then(raised), nothing, struck + after);
    };
    BOOST_TEST(!next(Alarm::none, -1ms));
    BOOST_TEST((next(Alarm::none, 0ms) == Alarm::breached));
    BOOST_TEST(!next(Alarm::breached, 2400h));
}

BOOST_AUTO_TEST_CASE(a_promised_call_has_struck_when_its_grace_is_over) {
    const auto next = [](const storage::AlarmSettings& settings, std::chrono::milliseconds after) {
        return next_alarm(FollowUpKind::callback, due_then(), settings, struck + after);
    };
    BOOST_TEST((next(all_set, 14min) == Alarm::soon));
    BOOST_TEST((next(all_set, 15min) == Alarm::breached));
    BOOST_TEST(!next({}, 240h));
}

BOOST_AUTO_TEST_CASE(work_that_begins_at_its_moment_is_never_late_by_it) {
    for (const auto kind : {FollowUpKind::second_confirmation, FollowUpKind::technical_query})
        BOOST_TEST(!next_alarm(kind, due_then(), all_set, struck + 240h));
}

BOOST_AUTO_TEST_CASE(a_clock_that_stopped_or_has_no_moment_strikes_never) {
    auto stopped = due_then();
    stopped.clock.stopped = struck + 1h;
    BOOST_TEST(!next_alarm(FollowUpKind::complaint_ticket, stopped, all_set, struck + 2h));
    auto without = due_then();
    without.clock.due.reset();
    BOOST_TEST(!next_alarm(FollowUpKind::complaint_ticket, without, all_set, struck + 2h));
}

BOOST_AUTO_TEST_SUITE_END()
