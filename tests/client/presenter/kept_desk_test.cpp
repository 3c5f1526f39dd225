#include "client/presenter/kept_desk.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/desk_shift.h"

using namespace cts;
using namespace cts::presenter;
using namespace std::chrono_literals;
using presenter::test::DeskShift;
using Mood = presenter::test::MovingServer::Mood;

namespace {

void finish_without_server(DeskShift& pc) {
    pc.server.mood = Mood::well;
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::away;
    pc.call().save();
}

KeptView open_list(DeskShift& pc) {
    pc.shift().open_kept();
    BOOST_REQUIRE((pc.shift().screen() == Screen::kept));
    return pc.shift().kept_view();
}

api::Call call_to_correct(const std::string& id) {
    api::Call call;
    call.id = *model::CallId::parse(id);
    call.purpose = "first_call";
    call.outcome = "no_answer";
    call.state = api::CallState::needs_correction;
    call.problems = {{model::Reason::required, "reached", {}, {}, {}}};
    return call;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(kept_desk)

BOOST_AUTO_TEST_CASE(nothing_is_listed_while_the_server_has_everything) {
    DeskShift pc;
    pc.log_in();
    const auto view = open_list(pc);
    BOOST_TEST(view.rows.empty());
    BOOST_TEST(!view.open.has_value());
    pc.shift().back();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
}

BOOST_AUTO_TEST_CASE(a_call_that_waits_is_listed_by_name_with_its_outcome_and_what_was_answered) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    const auto view = open_list(pc);
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST((view.rows[0].state == KeptState::waiting));
    BOOST_TEST(view.rows[0].customer_name == "周敏");
    BOOST_TEST(view.rows[0].outcome_label == "No answer");
    BOOST_TEST((view.rows[0].at == pc.pc.now()));
    BOOST_REQUIRE(view.open.has_value());
    BOOST_REQUIRE(view.open->answers.size() == 1u);
    BOOST_TEST(!view.open->answers[0].label.empty());
}

BOOST_AUTO_TEST_CASE(it_leaves_the_list_by_itself_once_the_server_has_it) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    open_list(pc);
    pc.server.mood = Mood::well;
    pc.pass(61s);
    BOOST_TEST(pc.shift().kept_view().rows.empty());
    BOOST_TEST((pc.shift().screen() == Screen::kept));
}

BOOST_AUTO_TEST_CASE(what_the_server_does_not_take_stands_first_with_its_reason) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    pc.server.forged = pc.program->store.next_to_deliver(false).value()->record.slip;
    pc.server.mood = Mood::well;
    pc.pass(61s);
    pc.pass(1s);
    finish_without_server(pc);
    const auto view = open_list(pc);
    BOOST_REQUIRE(view.rows.size() == 2u);
    BOOST_TEST((view.rows[0].state == KeptState::refused));
    BOOST_TEST(view.rows[0].why == "This slip is forged.");
    BOOST_TEST((view.rows[1].state == KeptState::waiting));
}

BOOST_AUTO_TEST_CASE(sending_now_tries_again_what_was_not_taken) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    pc.server.forged = pc.program->store.next_to_deliver(false).value()->record.slip;
    pc.server.mood = Mood::well;
    pc.pass(61s);
    open_list(pc);
    pc.server.forged.clear();
    pc.shift().send_kept();
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.shift().kept_view().rows.empty());
}

BOOST_AUTO_TEST_CASE(sending_now_does_not_wait_for_the_next_pause) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    for (int n = 0; n < 10; ++n) pc.pass(60s);  // the pauses have grown to a minute
    open_list(pc);
    pc.server.mood = Mood::well;
    pc.shift().send_kept();
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
}

BOOST_AUTO_TEST_CASE(of_a_colleagues_call_neither_customer_nor_answers_are_shown) {
    DeskShift pc;
    pc.log_in("lin");
    finish_without_server(pc);
    pc.restart();
    pc.server.mood = Mood::well;
    pc.log_in("wu");
    const auto view = open_list(pc);
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST(view.rows[0].colleagues);
    BOOST_TEST(view.rows[0].customer_name == "");
    BOOST_TEST(view.open->answers.empty());
}

BOOST_AUTO_TEST_CASE(a_call_a_colleague_did_not_finish_is_told_by_the_colleagues_name) {
    DeskShift pc;
    pc.log_in("lin");
    BOOST_REQUIRE(pc.dial());
    pc.program->kept.drafts().flush();
    pc.restart();
    pc.log_in("wu");
    const auto view = open_list(pc);
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST((view.rows[0].state == KeptState::unfinished));
    BOOST_TEST(view.rows[0].agent_name == "lin");
    BOOST_TEST(view.rows[0].customer_name == "");
}

BOOST_AUTO_TEST_CASE(a_call_to_correct_keeps_the_name_it_was_sent_with_and_opens_to_be_amended) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    const auto id = pc.program->store.next_to_deliver(false).value()->call.to_string();
    pc.server.needs_correction = {call_to_correct(id)};
    pc.server.mood = Mood::well;
    pc.pass(61s);
    pc.pass(1s);
    const auto view = open_list(pc);
    BOOST_REQUIRE(view.rows.size() == 1u);
    BOOST_TEST((view.rows[0].state == KeptState::needs_correction));
    BOOST_TEST(view.rows[0].customer_name == "周敏");
    BOOST_TEST(view.open->problems.size() == 1u);
    pc.shift().open_kept_call(id);
    BOOST_TEST((pc.shift().screen() == Screen::records));
    pc.shift().back();
    BOOST_TEST((pc.shift().screen() == Screen::kept));
    pc.shift().back();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
}

BOOST_AUTO_TEST_CASE(a_call_that_only_this_pc_has_cannot_be_opened_for_amending) {
    DeskShift pc;
    pc.log_in();
    finish_without_server(pc);
    const auto view = open_list(pc);
    pc.shift().open_kept_call(view.rows[0].id);
    BOOST_TEST((pc.shift().screen() == Screen::kept));
}

BOOST_AUTO_TEST_SUITE_END()
