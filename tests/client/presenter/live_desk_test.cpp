#include "client/presenter/live_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/team_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::BusyServer;
using cts::presenter::test::BusyShift;
using namespace std::chrono_literals;

BOOST_AUTO_TEST_SUITE(live_desk)

BOOST_AUTO_TEST_CASE(news_of_another_project_is_not_ours_but_a_promise_always_is) {
    const auto news = news_in({{"kit_published", "x", "other"}, {"follow_up_assigned", "y", "other"}}, "ours");
    BOOST_TEST(!news.kit);
    BOOST_TEST(news.follow_ups);
    BOOST_TEST(news_in({{"kit_withdrawn", "x", "ours"}}, "ours").kit);
    BOOST_TEST(news_in({{"notice_published", "x", ""}}, "ours").notices);
    BOOST_TEST(!news_in({{"notice_acknowledged", "x", ""}}, "ours").notices);
    BOOST_TEST(news_in({{"project_changed", "x", "ours"}}, "ours").settings);
}

BOOST_AUTO_TEST_CASE(a_number_barred_anywhere_may_have_ended_promises_of_ours) {
    BOOST_TEST(news_in({{"do_not_call_added", "", ""}}, "ours").follow_ups);
}

BOOST_AUTO_TEST_CASE(changes_are_asked_for_every_fifteen_seconds_without_a_socket) {
    BusyShift shift;
    shift.log_in();
    const auto before = shift.server.asked_after.size();
    shift.pass(14s);
    BOOST_TEST(shift.server.asked_after.size() == before);
    shift.pass(1s);
    BOOST_TEST(shift.server.asked_after.size() == before + 1);
    BOOST_TEST(shift.server.asked_after.back().has_value());
}

BOOST_AUTO_TEST_CASE(everything_is_looked_at_again_when_the_server_no_longer_knows_the_cursor) {
    BusyShift shift;
    shift.log_in();
    shift.server.in_force = {{}};
    shift.server.refuses_changes = gateway::Fault{gateway::FaultKind::refused, 410, {}, "gone"};
    shift.presenter.around().live().hear();
    BOOST_TEST(shift.presenter.around_view().notices.updates.size() == 1u);
    BOOST_TEST(!shift.server.asked_after.back().has_value());
}

BOOST_AUTO_TEST_CASE(a_callback_assigned_by_the_leader_appears_without_touching_the_call) {
    BusyShift shift;
    shift.log_in();
    auto& call = shift.in_call();
    call.choose("reached", "yes");
    const auto focus = call.view().focus_field;
    shift.server.own = {BusyServer::follow_up(1, shift.clock.now() + 1h)};
    shift.hear({"follow_up_assigned", "x", "example-sale"});
    BOOST_TEST(shift.presenter.between_view().follow_ups.size() == 1u);
    BOOST_TEST(call.view().focus_field == focus);
    BOOST_TEST(call.view().fields.front().value == "yes");
}

BOOST_AUTO_TEST_CASE(a_newer_kit_waits_until_the_call_is_over) {
    BusyShift shift;
    shift.log_in();
    shift.in_call();
    const auto claims = shift.server.claims.size();
    shift.hear({"kit_published", "x", "example-sale"});
    BOOST_TEST(shift.server.claims.size() == claims);
    BOOST_TEST(shift.presenter.around_view().finished_on_form == 3);
    shift.end_call();
    BOOST_TEST(shift.presenter.around_view().finished_on_form == 0);
    BOOST_TEST(shift.server.claims.size() == claims + 1);
}

BOOST_AUTO_TEST_CASE(a_newer_kit_is_fetched_at_once_between_calls) {
    BusyShift shift;
    shift.log_in();
    const auto claims = shift.server.claims.size();
    shift.hear({"kit_withdrawn", "x", "example-sale"});
    BOOST_TEST(shift.server.claims.size() == claims + 1);
    BOOST_TEST(shift.presenter.around_view().finished_on_form == 0);
}

BOOST_AUTO_TEST_SUITE_END()
