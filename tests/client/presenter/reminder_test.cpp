#include "client/presenter/reminder.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyServer;
using cts::presenter::test::BusyShift;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(reminder)

BOOST_AUTO_TEST_CASE(a_promise_is_reminded_of_from_five_minutes_before_until_it_is_kept) {
    const auto due = test::HeldClock().now();
    const std::vector promises{BusyServer::follow_up(1, due)};
    BOOST_TEST(!reminder_of(promises, due - 5min - 1ms, {}).has_value());
    BOOST_TEST(reminder_of(promises, due - 5min, {}).has_value());
    BOOST_TEST(reminder_of(promises, due + 10h, {}).has_value());
    BOOST_TEST(!reminder_of(promises, due, promises[0].id).has_value());
}

BOOST_AUTO_TEST_CASE(the_one_due_first_is_named_and_the_others_are_counted) {
    const auto now = test::HeldClock().now();
    auto ticket = BusyServer::follow_up(4, now - 1h);
    ticket.kind = form::FollowUpKind::complaint_ticket;
    const std::vector promises{BusyServer::follow_up(1, now + 2min), BusyServer::follow_up(2, now - 1min),
                               BusyServer::follow_up(3, {}), ticket};
    const auto reminder = reminder_of(promises, now, {});
    BOOST_TEST(reminder.value().id == promises[1].id.to_string());
    BOOST_TEST(reminder.value().others == 1);
}

BOOST_AUTO_TEST_CASE(a_promise_that_falls_due_in_a_call_shows_without_touching_it_and_is_offered_when_it_ends) {
    BusyShift shift;
    const auto due = shift.clock.now() + 6min;
    shift.server.own = {BusyServer::follow_up(1, due)};
    shift.log_in();
    auto& call = shift.in_call();
    call.choose("reached", "yes");
    const auto focus = call.view().focus_field;
    BOOST_TEST(!shift.presenter.around_view().reminder.has_value());
    shift.pass(1min);
    BOOST_TEST(shift.presenter.around_view().reminder.has_value());
    BOOST_TEST(call.view().focus_field == focus);
    shift.pass(5min);
    shift.end_call();
    BOOST_TEST((shift.server.claims.back().follow_up == shift.server.own[0].id));
}

BOOST_AUTO_TEST_CASE(whatever_is_next_comes_when_the_promise_was_kept_by_somebody_else) {
    BusyShift shift;
    shift.server.own = {BusyServer::follow_up(1, shift.clock.now())};
    shift.log_in();
    shift.in_call();
    shift.server.refuses_promise = gateway::Fault{gateway::FaultKind::refused, 409, {}, "Done by a colleague."};
    shift.end_call();
    BOOST_TEST(!shift.server.claims.back().follow_up.has_value());
    BOOST_TEST(shift.presenter.between_view().next.has_value());
}

BOOST_AUTO_TEST_CASE(callbacks_are_listed_by_due_moment_and_what_has_none_comes_last) {
    BusyShift shift;
    const auto now = shift.clock.now();
    shift.server.own = {BusyServer::follow_up(1, {}), BusyServer::follow_up(2, now + 1h),
                        BusyServer::follow_up(3, now - 1h)};
    shift.log_in();
    const auto& rows = shift.presenter.between_view().follow_ups;
    BOOST_REQUIRE(rows.size() == 3u);
    BOOST_TEST(rows[0].id == shift.server.own[2].id.to_string());
    BOOST_TEST(rows[2].id == shift.server.own[0].id.to_string());
}

BOOST_AUTO_TEST_CASE(a_promise_asked_for_and_refused_says_why_and_the_customer_at_hand_stays) {
    BusyShift shift;
    shift.log_in();
    shift.server.refuses_promise = gateway::Fault{gateway::FaultKind::refused, 409, {}, "A colleague has them."};
    shift.presenter.claim_follow_up(BusyServer::follow_up(1, {}).id.to_string());
    BOOST_TEST(shift.presenter.between_view().notice == "A colleague has them.");
    BOOST_TEST(shift.presenter.between_view().next.value().name == "周敏");
    shift.presenter.start_call();
    BOOST_TEST((shift.presenter.call() != nullptr));
}

BOOST_AUTO_TEST_SUITE_END()
