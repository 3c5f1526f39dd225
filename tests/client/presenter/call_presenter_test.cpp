#include "client/presenter/call_presenter.h"

#include <boost/test/unit_test.hpp>

#include "tests/client/presenter/shift_fixture.h"

using namespace cts;
using namespace cts::presenter;
using cts::presenter::test::Shift;

namespace {

const FieldView& field(const CallView& view, const std::string& name) {
    for (const auto& each : view.fields) {
        if (each.name == name) return each;
    }
    throw std::runtime_error("not on the screen: " + name);
}

bool on_screen(const CallView& view, const std::string& name) {
    return std::any_of(view.fields.begin(), view.fields.end(),
                       [&](const FieldView& each) { return each.name == name; });
}

std::string spoken(const ScriptView& script) {
    std::string text;
    for (const auto& run : script.say_now) text += run.text;
    return text;
}

void answer_all(CallPresenter& call, const std::vector<std::pair<std::string, std::string>>& answers) {
    for (const auto& [name, text] : answers) call.answer(name, text);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(call_presenter)

BOOST_AUTO_TEST_CASE(the_script_names_agent_and_number_and_follows_the_focused_field) {
    Shift shift;
    auto& call = shift.in_call();
    BOOST_TEST(spoken(call.view().script) == "Hello, this is 林晓雯, number 1001.");
    call.choose("reached", "yes");
    call.focus("convenient");
    BOOST_TEST(spoken(call.view().script) == "Is now a good time?");
    BOOST_TEST(call.view().script.say_now.front().must_say);
}

BOOST_AUTO_TEST_CASE(a_field_appears_when_the_answer_it_depends_on_is_given) {
    Shift shift;
    auto& call = shift.in_call();
    BOOST_TEST(!on_screen(call.view(), "convenient"));
    call.choose("reached", "yes");
    BOOST_TEST(on_screen(call.view(), "convenient"));
}

BOOST_AUTO_TEST_CASE(a_step_whose_relevance_does_not_hold_is_passed_over) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "no"}});
    call.next_step();
    BOOST_TEST(call.view().step_title == "Wrap-up");
    call.go_to_step(2);
    BOOST_TEST(call.view().step_title == "Wrap-up");
    call.previous_step();
    BOOST_TEST(call.view().step_title == "Opening");
}

BOOST_AUTO_TEST_CASE(a_question_with_its_answer_is_split_into_two_fields_and_undo_joins_them_again) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "no"}});
    call.next_step();
    call.answer("customer_question", "问：到期会自动扣费吗？答：到期前三天会打电话再确认");
    BOOST_REQUIRE(field(call.view(), "customer_question").refusal.has_value());
    BOOST_TEST(field(call.view(), "customer_question").refusal->one_datum_offered);
    call.split("customer_question");
    BOOST_TEST(!field(call.view(), "customer_question").refusal.has_value());
    BOOST_TEST(field(call.view(), "answer_given").value == "到期前三天会打电话再确认");
    call.undo();
    BOOST_TEST(field(call.view(), "customer_question").value == "问：到期会自动扣费吗？答：到期前三天会打电话再确认");
}

BOOST_AUTO_TEST_CASE(a_split_never_overwrites_what_stands_in_the_other_field) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "no"}});
    call.next_step();
    call.answer("customer_question", "问：要钱吗？答：要");
    call.answer("answer_given", "以前的答复");
    call.split("customer_question");
    BOOST_TEST(field(call.view(), "answer_given").value == "以前的答复");
    BOOST_TEST(field(call.view(), "customer_question").value.find("要") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_gate_names_what_is_missing_and_saving_leads_there) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}});
    call.choose_outcome("refused");
    BOOST_TEST(!call.view().gate.open);
    call.save();
    BOOST_TEST(call.view().focus_field == "refusal");
    BOOST_TEST(call.view().step_title == "Offer");
    BOOST_TEST(shift.server.sent.empty());
    call.choose("refusal", "price");
    BOOST_TEST(call.view().gate.open);
    call.save();
    BOOST_REQUIRE(shift.server.sent.size() == 1u);
    BOOST_TEST(shift.server.sent[0].outcome == "refused");
    BOOST_TEST(shift.server.sent[0].answers.at("refusal") == "price");
    BOOST_TEST((shift.presenter.screen() == Screen::between_calls));
}

BOOST_AUTO_TEST_CASE(without_an_outcome_saving_leads_to_the_chooser) {
    Shift shift;
    auto& call = shift.in_call();
    call.save();
    BOOST_TEST(call.view().focus_field == "/outcome");
}

BOOST_AUTO_TEST_CASE(a_refusal_by_the_server_keeps_everything_and_leads_to_its_field) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "refuses"}, {"refusal", "price"}});
    call.choose_outcome("refused");
    shift.server.refuses_save = gateway::Fault{
        gateway::FaultKind::refused, 422, {{model::Reason::not_in_menu, "refusal", {}, {}, {}}}, "Not in the menu."};
    call.save();
    BOOST_TEST((shift.presenter.screen() == Screen::call));
    BOOST_TEST(call.view().focus_field == "refusal");
    BOOST_TEST(call.view().notice == "Not in the menu.");
    BOOST_TEST(call.view().gate.missing.size() == 1u);
    shift.server.refuses_save.reset();
    call.save();
    BOOST_TEST(shift.server.sent.size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_server_that_does_not_answer_loses_nothing) {
    Shift shift;
    auto& call = shift.in_call();
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    shift.server.refuses_save = test::unreachable();
    call.save();
    BOOST_TEST(call.view().notice == "no answer");
    BOOST_TEST(field(call.view(), "reached").value == "no_answer");
    BOOST_TEST(!call.view().saving);
}

BOOST_AUTO_TEST_CASE(a_question_after_the_yes_opens_the_second_yes_again) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "willing"}});
    call.go_to_step(3);
    BOOST_REQUIRE(call.view().confirmation.size() == 6u);
    answer_all(
        call,
        {{"oc_permission", "granted"}, {"oc_owner", "holder"}, {"oc_first_yes", "clear"}, {"oc_question", "none"}});
    call.choose("oc_second_yes", "clear");
    BOOST_TEST((call.view().confirmation[5].sign == form::Sign::done));
    call.choose("oc_question", "asked");
    BOOST_TEST((call.view().confirmation[5].sign != form::Sign::done));
}

BOOST_AUTO_TEST_CASE(a_vague_yes_never_ticks) {
    Shift shift;
    auto& call = shift.in_call();
    answer_all(call, {{"reached", "yes"}, {"convenient", "yes"}, {"interest", "willing"}});
    call.go_to_step(3);
    call.choose("oc_first_yes", "vague");
    BOOST_TEST((call.view().confirmation[4].sign == form::Sign::missing));
    BOOST_TEST(!call.view().confirmation[4].remark.empty());
}

BOOST_AUTO_TEST_CASE(what_the_faq_told_is_sent_with_the_call_and_its_step) {
    Shift shift;
    auto& call = shift.in_call();
    call.search_faq("dqkf");
    BOOST_REQUIRE(call.view().faq.rows.size() == 1u);
    BOOST_TEST(call.view().faq.rows[0].uses == 5);
    BOOST_TEST(call.view().faq.answer.find("5 yuan a month") != std::string::npos);
    call.told_faq();
    call.search_faq("没有这个问题");
    call.no_answer_here();
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    call.save();
    const auto& uses = shift.server.sent.at(0).faq_uses;
    BOOST_REQUIRE(uses.size() == 2u);
    BOOST_TEST(uses[0].entry == "charged-at-end");
    BOOST_TEST(uses[0].step == "opening");
    BOOST_TEST(uses[1].entry == "");
    BOOST_TEST(uses[1].searched == "没有这个问题");
}

BOOST_AUTO_TEST_CASE(the_call_carries_its_own_moments) {
    Shift shift;
    shift.presenter.log_in("agent", "secret");
    shift.presenter.start_call();
    auto& call = *shift.presenter.call();
    const auto dialled = shift.clock.now();
    shift.clock.pass(std::chrono::seconds(7));
    call.answered();
    shift.clock.pass(std::chrono::seconds(90));
    call.hang_up(api::HungUpBy::customer);
    call.choose("reached", "no_answer");
    call.choose_outcome("no_answer");
    shift.clock.pass(std::chrono::seconds(20));
    call.save();
    const auto& sent = shift.server.sent.at(0);
    BOOST_TEST((sent.dialled_at == dialled));
    BOOST_TEST((*sent.answered_at - dialled == std::chrono::seconds(7)));
    BOOST_TEST((*sent.ended_at - dialled == std::chrono::seconds(97)));
    BOOST_TEST((sent.hung_up_by == api::HungUpBy::customer));
}

BOOST_AUTO_TEST_CASE(an_outcome_tells_beforehand_what_it_will_create) {
    Shift shift;
    auto& call = shift.in_call();
    call.choose_outcome("cannot_hear");
    BOOST_REQUIRE(call.view().outcome.will_create.size() == 1u);
    BOOST_TEST((*call.view().outcome.will_create[0].due - shift.clock.now() == std::chrono::minutes(10)));
}

BOOST_AUTO_TEST_CASE(the_screen_speaks_the_other_language_at_once) {
    Shift shift;
    auto& call = shift.in_call();
    BOOST_TEST(call.view().step_title == "Opening");
    shift.presenter.use_language(model::Language::zh_CN);
    BOOST_TEST(call.view().step_title == "开场白");
}

BOOST_AUTO_TEST_SUITE_END()
