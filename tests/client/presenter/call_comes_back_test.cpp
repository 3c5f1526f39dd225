// A call that was not saved to the end, after the program is gone, the log-in has run out, or the server is away.
#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/desk_shift.h"

using namespace cts;
using namespace cts::presenter;
using namespace std::chrono_literals;
using presenter::test::DeskShift;
using Mood = presenter::test::MovingServer::Mood;

namespace {

const std::string question = "问：到期会自动扣费吗？答：到期前三天会打电话再确认";

void talk(DeskShift& pc) {
    BOOST_REQUIRE(pc.dial());
    pc.pc.pass(30s);
    auto& call = pc.call();
    call.answer("reached", "yes");
    call.answer("convenient", "no");
    call.go_to_step(4);
    call.focus("customer_question");
    call.answer("customer_question", question);
    call.caret("customer_question", 5);
    call.choose_outcome("call_back");
}

std::string value_of(const CallView& view, const std::string& name) {
    for (const auto& field : view.fields)
        if (field.name == name) return field.value;
    return "not on the screen";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(call_comes_back)

BOOST_AUTO_TEST_CASE(after_the_program_was_gone_with_its_step_its_caret_and_what_was_refused) {
    DeskShift pc;
    pc.log_in();
    talk(pc);
    const CallView before = pc.call().view();
    pc.restart();
    pc.log_in();
    BOOST_REQUIRE(pc.in_call());
    const CallView& after = pc.call().view();
    BOOST_TEST(after.notice == "This call was not saved to the end. Everything is as you left it; go on with Enter.");
    BOOST_TEST(after.step_number == before.step_number);
    BOOST_TEST(after.focus_field == "customer_question");
    BOOST_TEST(after.caret == 5);
    BOOST_TEST(value_of(after, "customer_question") == question);
    BOOST_TEST(after.outcome.chosen == before.outcome.chosen);
    BOOST_TEST((after.phone.state == PhoneState::connected));
    BOOST_TEST((after.phone.since == before.phone.since));
    BOOST_TEST(after.steps[0].spent.count() == before.steps[0].spent.count());
    BOOST_TEST(after.customer.name == "周敏");
}

BOOST_AUTO_TEST_CASE(and_is_saved_once_with_its_own_moments) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    const auto dialled = pc.pc.now();
    pc.fill();
    pc.pc.pass(45s);
    pc.restart();
    pc.log_in();
    pc.call().save();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.server.stored.begin()->second.record.find(dialled.to_iso8601()) != std::string::npos);
    pc.restart();
    pc.log_in();
    BOOST_TEST(!pc.in_call());
}

BOOST_AUTO_TEST_CASE(with_the_scenario_at_work_its_sentence_and_its_timer) {
    DeskShift pc;
    pc.log_in();
    talk(pc);
    pc.call().press_scenario("cannot_hear");
    const auto before = pc.call().view().scenario;
    BOOST_REQUIRE(before.has_value());
    pc.pc.pass(1s);
    pc.restart();
    pc.log_in();
    const auto after = pc.call().view().scenario;
    BOOST_REQUIRE(after.has_value());
    BOOST_TEST(after->scenario == "cannot_hear");
    BOOST_TEST(after->stage == 1);
    BOOST_TEST((after->wait_until == before->wait_until));
    pc.pass(3s);
    BOOST_TEST(pc.call().view().scenario->stage == 2);
}

BOOST_AUTO_TEST_CASE(and_leaving_that_scenario_leads_where_it_would_have_led) {
    DeskShift pc;
    pc.log_in();
    talk(pc);
    pc.call().press_scenario("cannot_hear");
    pc.restart();
    pc.log_in();
    pc.call().leave_scenario();
    BOOST_TEST(!pc.call().view().scenario.has_value());
    BOOST_TEST(pc.call().view().outcome.chosen == "call_back");
    BOOST_TEST(pc.call().view().step_number == 4);
    BOOST_TEST(pc.call().view().focus_field == "customer_question");
}

BOOST_AUTO_TEST_CASE(with_what_was_measured_and_without_the_time_nobody_was_there) {
    DeskShift pc;
    pc.log_in();
    talk(pc);
    pc.pc.pass(7s);
    pc.call().caret("customer_question", 6);
    const auto before = api::to_json(pc.call().telemetry());
    pc.restart();
    pc.pc.pass(1h);
    pc.log_in();
    BOOST_TEST(api::to_json(pc.call().telemetry()) == before);
}

BOOST_AUTO_TEST_CASE(with_the_questions_told_searched_and_shown) {
    DeskShift pc;
    pc.log_in();
    talk(pc);
    pc.call().search_faq("charged");
    pc.call().told_faq();
    pc.restart();
    pc.log_in();
    const auto& faq = pc.call().view().faq;
    BOOST_TEST(faq.query == "charged");
    BOOST_REQUIRE(faq.selected == 0);
    BOOST_TEST(faq.rows[0].name == "charged-at-end");
    pc.call().choose("reached", "no_answer");
    pc.call().choose_outcome("no_answer");
    pc.call().save();
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.server.stored.begin()->second.record.find("charged-at-end") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(but_not_when_the_server_has_it_and_only_the_draft_was_left_behind) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.program->kept.drafts().flush();
    const auto left = pc.program->store.draft_of(pc.server.user("lin").id).value().value();
    pc.call().save();
    BOOST_REQUIRE(pc.program->store.keep(left, {}).has_value());
    pc.restart();
    pc.log_in();
    BOOST_TEST(!pc.in_call());
    BOOST_TEST(!pc.program->store.draft_of(pc.server.user("lin").id).value().has_value());
    BOOST_TEST(pc.between().next.has_value());
}

BOOST_AUTO_TEST_CASE(only_for_its_own_agent) {
    DeskShift pc;
    pc.log_in("lin");
    talk(pc);
    pc.restart();
    pc.log_in("wu");
    BOOST_TEST(!pc.in_call());
    pc.pass(61s);
    BOOST_TEST(pc.server.stored.empty());
    pc.restart();
    pc.log_in("lin");
    BOOST_TEST(pc.in_call());
}

BOOST_AUTO_TEST_CASE(by_password_alone_while_the_server_is_away_and_is_queued) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in("lin", "guess");
    BOOST_TEST((pc.shift().screen() == Screen::log_in));
    BOOST_TEST(!pc.shift().log_in_view().notice.empty());
    pc.log_in("lin", "right");
    BOOST_REQUIRE(pc.in_call());
    pc.call().save();
    BOOST_TEST(pc.between().top.outbox == 1);
    pc.server.mood = Mood::well;
    pc.pass(61s);
    pc.pass(1s);
    BOOST_TEST(pc.server.stored.size() == 1u);
    BOOST_TEST(pc.between().next.has_value());
}

BOOST_AUTO_TEST_CASE(who_has_never_logged_in_here_cannot_while_the_server_is_away) {
    DeskShift pc;
    pc.log_in("lin");
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in("wu");
    BOOST_TEST((pc.shift().screen() == Screen::log_in));
    BOOST_TEST(pc.shift().log_in_view().notice ==
               "The server does not answer, and you have not logged in on this PC before. Try again later.");
}

BOOST_AUTO_TEST_CASE(after_the_log_in_has_run_out_and_the_save_goes_on) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::session_over;
    pc.call().save();
    BOOST_TEST((pc.shift().screen() == Screen::log_in));
    BOOST_TEST(pc.shift().log_in_view().login == "lin");
    pc.log_in();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.delivery == api::Delivery::on_screen));
}

BOOST_AUTO_TEST_CASE(by_password_alone_and_its_save_logs_in_by_itself_when_the_server_is_back_just_then) {
    DeskShift pc;
    pc.log_in();
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in();
    BOOST_REQUIRE(pc.in_call());
    pc.server.mood = Mood::session_over;  // it does not know us: nobody has logged in there since
    pc.call().save();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.delivery == api::Delivery::on_screen));
}

BOOST_AUTO_TEST_CASE(who_was_let_in_alone_and_asks_for_a_customer_just_when_the_server_is_back_need_not_log_in_again) {
    DeskShift pc;
    pc.log_in();
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in();
    pc.server.mood = Mood::session_over;
    pc.shift().next_lead();
    BOOST_TEST((pc.shift().screen() == Screen::between_calls));
    pc.pass(1s);
    BOOST_TEST(pc.between().next.has_value());
}

BOOST_AUTO_TEST_CASE(a_call_whose_save_waited_for_a_log_in_goes_to_the_outbox_when_somebody_else_logs_in) {
    DeskShift pc;
    pc.log_in("lin");
    BOOST_REQUIRE(pc.dial());
    pc.fill();
    pc.server.mood = Mood::session_over;
    pc.call().save();
    pc.log_in("wu");
    BOOST_TEST(!pc.in_call());
    pc.pass(1s);
    BOOST_REQUIRE(pc.server.stored.size() == 1u);
    BOOST_TEST((pc.server.stored.begin()->second.agent == pc.server.user("lin").id));
}

BOOST_AUTO_TEST_CASE(a_password_changed_meanwhile_is_asked_for_once_the_server_is_back) {
    DeskShift pc;
    pc.log_in();
    pc.restart();
    pc.server.mood = Mood::away;
    pc.log_in();
    pc.server.passwords["lin"] = "a new one";
    pc.server.mood = Mood::well;
    pc.pass(61s);
    BOOST_TEST((pc.shift().screen() == Screen::log_in));
    pc.log_in("lin", "a new one");
    BOOST_TEST(pc.between().next.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
