// A customer calls while no server answers.
#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/desk_shift.h"

using namespace cts;
using namespace cts::presenter;
using namespace std::chrono_literals;
using presenter::test::DeskShift;
using Mood = presenter::test::MovingServer::Mood;

namespace {

const std::string caller = "+1 212 555 0177";

void rings(DeskShift& pc) {
    pc.shift().take_incoming(caller);
    BOOST_REQUIRE(pc.in_call());
}

void rings_without_server(DeskShift& pc) {
    pc.server.mood = Mood::away;
    rings(pc);
}

void is_back(DeskShift& pc) {
    pc.server.mood = Mood::well;
    pc.pass(61s);
    pc.pass(1s);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(taken_alone)

BOOST_AUTO_TEST_CASE(the_call_opens_answered_with_the_number_and_says_how_it_stands) {
    DeskShift pc;
    pc.log_in();
    rings_without_server(pc);
    const auto& view = pc.call().view();
    BOOST_TEST((view.phone.state == PhoneState::connected));
    BOOST_TEST(view.customer.masked_number == caller);
    BOOST_TEST(view.customer.name == "");
    BOOST_TEST(view.customer.contact_number == 0);
    BOOST_TEST(view.notice.starts_with("The server does not answer: earlier promises are not known"));
    BOOST_TEST(!view.top.connected);
    BOOST_TEST(view.top.form_version == 1);
}

BOOST_AUTO_TEST_CASE(it_is_queued_and_delivered_late_under_its_own_agent_with_the_id_made_here) {
    DeskShift pc;
    pc.log_in();
    rings_without_server(pc);
    const auto saves = pc.server.saves;
    pc.fill();
    pc.call().save();
    BOOST_TEST(pc.server.saves == saves);
    BOOST_TEST(pc.between().top.outbox == 1);
    BOOST_TEST(pc.between().last->customer_name == caller);
    is_back(pc);
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    const auto& [id, stored] = *pc.server.stored.begin();
    BOOST_TEST(model::CallId::parse(id)->uuid.is_version_7());
    BOOST_TEST((stored.delivery == api::Delivery::late));
    BOOST_REQUIRE(stored.alone.has_value());
    BOOST_TEST(stored.alone->phone == caller);
    BOOST_TEST(stored.alone->purpose == "first_call");
    BOOST_TEST((stored.alone->agent == pc.server.user("lin").id));
    BOOST_TEST(pc.between().top.outbox == 0);
}

BOOST_AUTO_TEST_CASE(it_comes_back_after_the_program_was_gone_and_is_still_without_a_slip) {
    DeskShift pc;
    pc.log_in();
    rings_without_server(pc);
    pc.fill();
    pc.restart();
    pc.log_in();
    BOOST_REQUIRE(pc.in_call());
    BOOST_TEST(pc.call().view().customer.masked_number == caller);
    pc.call().save();
    is_back(pc);
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.server.stored.begin()->second.alone.has_value());
}

BOOST_AUTO_TEST_CASE(a_colleague_does_not_deliver_it_and_sees_that_it_waits_for_its_own_agent) {
    DeskShift pc;
    pc.log_in("lin");
    rings_without_server(pc);
    pc.fill();
    pc.call().save();
    pc.restart();
    pc.server.mood = Mood::well;
    pc.log_in("wu");
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.empty());
    pc.shift().open_kept();
    const auto view = pc.shift().kept_view();
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST((view.rows[0].state == KeptState::waiting));
    BOOST_TEST(view.rows[0].own_log_in);
    pc.restart();
    pc.log_in("lin");
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
}

BOOST_AUTO_TEST_CASE(without_the_server_from_the_log_in_on_the_form_is_the_one_kept_before) {
    DeskShift pc;
    pc.log_in();
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in();
    rings(pc);
    pc.fill();
    pc.call().save();
    is_back(pc);
    BOOST_TEST(pc.server.stored.size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_pc_without_a_form_says_so_instead) {
    DeskShift pc;
    pc.server.has_no_kit = true;
    pc.log_in();
    pc.server.mood = Mood::away;
    pc.shift().take_incoming(caller);
    BOOST_TEST(!pc.in_call());
    BOOST_TEST(pc.between().notice.starts_with("The server does not answer, and this PC has no form"));
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused_here_too) {
    DeskShift pc;
    pc.log_in();
    pc.server.mood = Mood::away;
    pc.shift().take_incoming("the neighbour");
    BOOST_TEST(!pc.in_call());
    BOOST_TEST(!pc.between().notice.empty());
}

BOOST_AUTO_TEST_CASE(with_the_server_there_the_call_has_a_slip_like_any_other) {
    DeskShift pc;
    pc.log_in();
    rings(pc);
    pc.fill();
    pc.call().save();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(!pc.server.stored.begin()->second.alone.has_value());
    BOOST_TEST((pc.server.stored.begin()->second.delivery == api::Delivery::on_screen));
}

BOOST_AUTO_TEST_CASE(a_number_dialled_by_hand_is_not_dialled_while_no_server_answers) {
    DeskShift pc;
    pc.log_in();
    pc.server.mood = Mood::away;
    pc.shift().dial_by_hand(caller);
    BOOST_TEST(!pc.in_call());
}

BOOST_AUTO_TEST_CASE(a_full_disk_sends_it_late_at_once_when_the_server_is_back_in_mid_call) {
    DeskShift pc(36);
    pc.log_in();
    rings_without_server(pc);
    pc.fill();
    pc.call().search_faq(std::string(300'000, 'x'));
    pc.call().no_answer_here();
    pc.program->kept.drafts().flush();
    pc.call().save();
    BOOST_TEST(pc.in_call());
    pc.server.mood = Mood::well;
    pc.call().save();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.delivery == api::Delivery::late));
}

BOOST_AUTO_TEST_SUITE_END()
