// Calls that begin without a claim (incoming, by hand, practice), and what is measured of each call.
#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/shift_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::Shift;
using namespace std::chrono_literals;

namespace {

Shift& logged_in(Shift& shift) {
    shift.presenter.log_in("agent", "secret");
    return shift;
}

void finish(CallPresenter& call) {
    call.press_scenario("cannot_hear");
    call.save();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(started_call)

BOOST_AUTO_TEST_CASE(an_incoming_call_is_on_the_screen_answered_and_nothing_is_dialled) {
    Shift shift;
    logged_in(shift).server.lead.contents.direction = api::Direction::inbound;
    shift.presenter.take_incoming("138 0013 8000");
    BOOST_REQUIRE(shift.presenter.call() != nullptr);
    BOOST_TEST((shift.presenter.screen() == Screen::call));
    BOOST_TEST((shift.presenter.call()->view().phone.state == PhoneState::connected));
    BOOST_TEST(shift.server.dialled == 0);
    BOOST_REQUIRE(shift.server.started.has_value());
    BOOST_TEST((shift.server.started->direction == api::Direction::inbound));
    BOOST_TEST(shift.server.started->phone == "138 0013 8000");
}

BOOST_AUTO_TEST_CASE(a_number_the_server_refuses_says_why_and_the_lead_held_stays) {
    Shift shift;
    logged_in(shift).server.refuses_start = gateway::Fault{gateway::FaultKind::refused, 422, {}, "not a number"};
    shift.presenter.take_incoming("12");
    BOOST_TEST((shift.presenter.call() == nullptr));
    BOOST_TEST(shift.presenter.between_view().notice == "not a number");
    BOOST_TEST(shift.presenter.between_view().next.has_value());
    BOOST_TEST(!shift.presenter.between_view().loading);
}

BOOST_AUTO_TEST_CASE(an_unknown_caller_is_a_customer_with_an_empty_name) {
    Shift shift;
    logged_in(shift).server.lead.contents.direction = api::Direction::inbound;
    shift.server.lead.customer_name.clear();
    shift.presenter.take_incoming("13800138000");
    BOOST_TEST(shift.presenter.call()->view().customer.name == "");
}

BOOST_AUTO_TEST_CASE(a_number_dialled_by_hand_is_asked_of_the_server_as_any_other) {
    Shift shift;
    logged_in(shift).server.number = "13800138000";
    shift.presenter.dial_by_hand("13800138000");
    BOOST_TEST((shift.server.started->direction == api::Direction::outbound));
    BOOST_TEST((shift.presenter.call()->view().phone.state == PhoneState::dialling));
    BOOST_TEST(shift.server.dialled == 1);
}

BOOST_AUTO_TEST_CASE(practice_says_so_and_dials_nobody) {
    Shift shift;
    logged_in(shift).server.lead.contents.origin = api::Origin::practice;
    shift.presenter.practise();
    BOOST_TEST(shift.presenter.call()->view().top.practice);
    BOOST_TEST(shift.server.dialled == 0);
    shift.presenter.call()->answered();
    BOOST_TEST((shift.presenter.call()->view().phone.state == PhoneState::connected));
}

BOOST_AUTO_TEST_CASE(another_call_that_waits_changes_nothing_of_the_one_under_way) {
    Shift shift;
    auto& call = shift.in_call();
    call.choose("reached", "yes");
    call.another_call_waits();
    BOOST_TEST(!call.view().notice.empty());
    BOOST_TEST(call.view().fields[0].value == "yes");
    BOOST_TEST((call.view().phone.state == PhoneState::connected));
}

BOOST_AUTO_TEST_CASE(what_was_measured_goes_out_after_the_save_was_acknowledged_and_only_then) {
    Shift shift;
    auto& call = shift.in_call();
    shift.clock.pass(4s);
    shift.server.refuses_save = gateway::Fault{gateway::FaultKind::unreachable, 0, {}, "no answer"};
    finish(call);
    BOOST_TEST(shift.server.measured.empty());
    shift.server.refuses_save.reset();
    call.save();
    BOOST_REQUIRE(shift.server.measured.size() == 1);
    BOOST_TEST(shift.server.measured[0].fields[0].field == "reached");
    BOOST_TEST(shift.server.measured[0].fields[0].milliseconds == 4000);
}

BOOST_AUTO_TEST_CASE(the_time_spent_searching_the_questions_counts_for_no_field) {
    Shift shift;
    auto& call = shift.in_call();
    shift.clock.pass(2s);
    call.search_faq("price");
    shift.clock.pass(30s);
    call.focus("reached");
    shift.clock.pass(1s);
    BOOST_TEST(call.telemetry().fields.at(0).milliseconds == 3000);
}

BOOST_AUTO_TEST_SUITE_END()
