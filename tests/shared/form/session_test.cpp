#include "shared/form/session.h"

#include <algorithm>
#include <boost/test/unit_test.hpp>

#include "shared/model/reason.h"
#include "tests/shared/form/session_fixture.h"

namespace {

using namespace cts;
using form::FormSession;
using form::test::confirm_everything;
using form::test::context_in_hangzhou;
using form::test::example_kit;
using form::test::example_kit_with;
using form::test::example_session;
using form::test::give;
using form::test::kit_of;
using form::test::open_offer;
using model::Language;
using model::Reason;

// "reason@field", in the order told.
std::vector<std::string> told(const model::Problems& problems) {
    std::vector<std::string> lines;
    for (const auto& problem : problems)
        lines.push_back(std::string(model::reason_name(problem.reason)) + "@" + problem.field);
    return lines;
}

std::vector<std::string> problems_of(const FormSession& session, std::string_view field) {
    return told(session.field_state(field).problems);
}

using Lines = std::vector<std::string>;

std::vector<std::string> outcome_names(const FormSession& session) {
    std::vector<std::string> names;
    for (const auto* outcome : session.outcomes()) names.push_back(outcome->name);
    return names;
}

constexpr std::string_view first_call = "forms/first_call.yaml";

}  // namespace

BOOST_AUTO_TEST_SUITE(session_test)

BOOST_AUTO_TEST_CASE(a_step_opens_by_the_answers) {
    FormSession session = example_session();
    BOOST_TEST(session.step_state("opening").visible);
    BOOST_TEST(!session.step_state("offer").visible);
    BOOST_TEST(!session.field_state("convenient").visible);
    open_offer(session);
    BOOST_TEST(session.step_state("offer").visible);
    BOOST_TEST(session.field_state("interest").visible);
    BOOST_TEST(!session.field_state("refusal").visible);
    session.answer("convenient", "no");
    BOOST_TEST(!session.step_state("offer").visible);
    BOOST_TEST(!session.field_state("interest").visible);
    BOOST_TEST(session.field_state("callback_at").visible);
}

BOOST_AUTO_TEST_CASE(an_answer_is_kept_in_canonical_form_or_as_typed_with_its_reason) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("monthly_bill", "５８元");
    BOOST_TEST(session.answer_of("monthly_bill") == "58.00");
    BOOST_TEST(problems_of(session, "monthly_bill").empty());
    session.answer("monthly_bill", "about sixty");
    BOOST_TEST(session.answer_of("monthly_bill") == "about sixty");
    BOOST_TEST(problems_of(session, "monthly_bill") == Lines{"not_an_amount@monthly_bill"},
               boost::test_tools::per_element());
    BOOST_TEST(!session.counting_answers().contains("monthly_bill"));
    session.answer("monthly_bill", "  ");
    BOOST_TEST(session.answer_of("monthly_bill").empty());
    BOOST_TEST(problems_of(session, "monthly_bill").empty());
}

BOOST_AUTO_TEST_CASE(a_number_beyond_what_arithmetic_keeps_exact_is_refused_with_the_digits_it_may_have) {
    FormSession session = example_session();
    open_offer(session);
    for (const char* field : {"age", "monthly_bill"}) {
        session.answer(field, "1234567890123456789");
        const auto& problems = session.field_state(field).problems;
        BOOST_REQUIRE_EQUAL(problems.size(), 1u);
        BOOST_TEST((problems[0].reason == Reason::too_long));
        BOOST_TEST(problems[0].details.at("max").en == "15");
        BOOST_TEST(!session.counting_answers().contains(field));
    }
}

BOOST_AUTO_TEST_CASE(a_required_field_is_counted_as_missing_until_it_is_answered) {
    FormSession session = example_session();
    BOOST_TEST(session.step_state("opening").missing == 1);
    BOOST_TEST(!session.step_state("opening").touched);
    session.answer("reached", "yes");
    BOOST_TEST(session.step_state("opening").touched);
    BOOST_TEST(session.step_state("opening").missing == 1);  // now it is "convenient"
    session.answer("convenient", "yes");
    BOOST_TEST(session.step_state("opening").missing == 0);
}

BOOST_AUTO_TEST_CASE(a_field_is_required_by_another_answer) {
    FormSession session = example_session();
    session.answer("reached", "yes");
    BOOST_TEST(!session.field_state("complaint_subject").required);
    session.answer("mood", "angry");
    BOOST_TEST(session.field_state("complaint_subject").required);
}

BOOST_AUTO_TEST_CASE(a_constraint_speaks_with_the_kits_sentence) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("age", "17");
    const auto& problems = session.field_state("age").problems;
    BOOST_REQUIRE_EQUAL(problems.size(), 1u);
    BOOST_TEST((problems[0].reason == Reason::constraint_failed));
    BOOST_TEST(problems[0].sentence->en == "Between 18 and 120");
    BOOST_TEST(session.step_state("offer").refused == 1);
    session.answer("age", "18");
    BOOST_TEST(problems_of(session, "age").empty());
}

BOOST_AUTO_TEST_CASE(a_menu_depends_on_an_earlier_answer) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("province", "zj");
    BOOST_TEST(session.options("city").size() == 2u);
    session.answer("city", "hangzhou");
    BOOST_TEST(problems_of(session, "city").empty());
    session.answer("province", "js");
    BOOST_REQUIRE_EQUAL(session.options("city").size(), 1u);
    BOOST_TEST(session.options("city")[0]->name == "nanjing");
}

BOOST_AUTO_TEST_CASE(an_answer_no_longer_offered_does_not_count_and_comes_back_with_its_parent) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"province", "zj"}, {"city", "hangzhou"}, {"province", "js"}});
    BOOST_TEST(problems_of(session, "city") == Lines{"not_in_menu@city"}, boost::test_tools::per_element());
    BOOST_TEST(!session.counting_answers().contains("city"));
    session.answer("province", "zj");
    BOOST_TEST(session.counting_answers().at("city") == "hangzhou");
}

BOOST_AUTO_TEST_CASE(a_computed_field_follows_what_it_reads_and_is_not_saved) {
    FormSession session = example_session();
    open_offer(session);
    BOOST_TEST(session.answer_of("yearly_bill").empty());
    BOOST_TEST(!session.field_state("bill_note").visible);
    session.answer("monthly_bill", "58.50");
    BOOST_TEST(session.answer_of("yearly_bill") == "702");
    BOOST_TEST(session.field_state("bill_note").visible);
    BOOST_TEST(!session.counting_answers().contains("yearly_bill"));
    session.answer("yearly_bill", "1");
    BOOST_TEST(session.answer_of("yearly_bill") == "702");
}

BOOST_AUTO_TEST_CASE(hidden_answers_do_not_count_but_survive_a_slip) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}, {"refusal", "price"}});
    session.answer("interest", "thinking");
    BOOST_TEST(!session.counting_answers().contains("refusal"));
    BOOST_TEST(session.answer_of("refusal") == "price");
    session.answer("reached", "no_answer");
    BOOST_TEST(session.counting_answers().size() == 1u);
    give(session, {{"reached", "yes"}, {"interest", "refuses"}});
    BOOST_TEST(session.counting_answers().at("refusal") == "price");
}

BOOST_AUTO_TEST_CASE(a_hidden_answer_keeps_no_problem_and_needs_nothing) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("age", "seventeen");
    BOOST_TEST(problems_of(session, "age") == Lines{"not_an_integer@age"}, boost::test_tools::per_element());
    session.answer("convenient", "no");
    BOOST_TEST(problems_of(session, "age").empty());
    BOOST_TEST(!session.field_state("interest").required);
}

BOOST_AUTO_TEST_CASE(several_data_in_a_text_are_refused_until_the_agent_answers_for_them) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}, {"refusal", "other"}, {"refusal_words", "周三或周四再说"}});
    BOOST_TEST(problems_of(session, "refusal_words") == Lines{"several_dates@refusal_words"},
               boost::test_tools::per_element());
    BOOST_TEST(session.single_datum_findings("refusal_words").size() == 1u);
    session.one_datum("refusal_words", "   ");
    BOOST_TEST(!session.one_datum_reason("refusal_words").has_value());
    session.one_datum("refusal_words", " 客户就这么说的 ");
    BOOST_TEST(problems_of(session, "refusal_words").empty());
    BOOST_TEST(session.single_datum_findings("refusal_words").empty());
    BOOST_TEST(session.one_datum_reasons().at("refusal_words") == "客户就这么说的");
    session.answer("refusal_words", "周三或周五再说");
    BOOST_TEST(!session.one_datum_reason("refusal_words").has_value());
    BOOST_TEST(problems_of(session, "refusal_words") == Lines{"several_dates@refusal_words"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_answer_for_one_datum_stays_when_the_same_text_is_typed_again) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}, {"refusal", "other"}, {"refusal_words", "周三或周四再说"}});
    session.one_datum("refusal_words", "原话");
    session.answer("refusal_words", "  周三或周四再说 ");
    BOOST_TEST(session.one_datum_reason("refusal_words").value() == "原话");
}

BOOST_AUTO_TEST_CASE(nothing_is_answered_for_a_text_the_rule_does_not_refuse) {
    FormSession session = example_session();
    session.answer("reached", "yes");
    session.answer("customer_question", "到期会自动扣费吗？");
    session.one_datum("customer_question", "看着像两条");
    BOOST_TEST(!session.one_datum_reason("customer_question").has_value());
}

BOOST_AUTO_TEST_CASE(other_text_equal_to_a_listed_option_is_refused) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}, {"refusal", "other"}, {"refusal_words", "嫌贵"}});
    BOOST_TEST(problems_of(session, "refusal_words") == Lines{"equals_option@refusal_words"},
               boost::test_tools::per_element());
    BOOST_TEST(session.single_datum_findings("refusal_words")[0].split[0].field == "refusal");
}

BOOST_AUTO_TEST_CASE(a_datum_is_sent_to_its_own_field_only_while_that_is_shown) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("customer_question", "能打13812346042吗");
    BOOST_TEST(problems_of(session, "customer_question") == Lines{"belongs_to_other_field@customer_question"},
               boost::test_tools::per_element());
    session.answer("convenient", "no");  // the offer, and with it the spare telephone, is hidden
    BOOST_TEST(problems_of(session, "customer_question").empty());
}

BOOST_AUTO_TEST_CASE(a_question_with_its_answer_is_split_to_the_two_fields) {
    FormSession session = example_session();
    session.answer("reached", "yes");
    session.answer("customer_question", "到期会扣费吗？到期前会打电话确认。");
    const auto findings = session.single_datum_findings("customer_question");
    BOOST_REQUIRE_EQUAL(findings.size(), 1u);
    for (const auto& part : findings[0].split) session.answer(part.field, part.text);
    BOOST_TEST(session.answer_of("customer_question") == "到期会扣费吗？");
    BOOST_TEST(session.answer_of("answer_given") == "到期前会打电话确认。");
    BOOST_TEST(problems_of(session, "customer_question").empty());
    BOOST_TEST(problems_of(session, "answer_given").empty());
}

BOOST_AUTO_TEST_CASE(a_question_after_the_yes_clears_the_second_yes_and_takes_none_until_answered) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("interest", "willing");
    confirm_everything(session);
    session.answer("oc_question", "asked");
    BOOST_TEST(session.answer_of("oc_second_yes").empty());
    BOOST_TEST(!session.field_state("oc_second_yes").visible);
    session.answer("oc_second_yes", "clear");
    session.answer("oc_question", "answered");
    BOOST_TEST(session.field_state("oc_second_yes").required);
    BOOST_TEST(session.answer_of("oc_second_yes").empty());
}

BOOST_AUTO_TEST_CASE(nothing_of_the_confirmation_is_required_after_permission_is_refused) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("interest", "willing");
    BOOST_TEST(session.field_state("oc_second_yes").required);
    session.answer("oc_permission", "refused");
    for (const auto field : {"oc_owner", "oc_owner_word", "oc_follows", "oc_told", "oc_first_yes", "oc_second_yes"}) {
        BOOST_TEST(!session.field_state(field).visible, field);
        BOOST_TEST(!session.field_state(field).required, field);
    }
    BOOST_TEST(session.step_state("confirmation").missing == 0);
}

BOOST_AUTO_TEST_CASE(a_sale_is_saved_when_everything_is_there) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("interest", "willing");
    confirm_everything(session);
    session.answer("mood", "calm");
    BOOST_TEST(told(session.missing_for("trial_agreed")) == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_a_sale_lacks_is_told_in_the_order_of_the_talk) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("interest", "willing");
    confirm_everything(session);
    give(session, {{"age", "old"},
                   {"oc_owner_word", "other"},
                   {"oc_told", "tariff trial_end function how_to_use how_to_enquire opens_within"},
                   {"oc_second_yes", "vague"}});
    const Lines expected = {"not_an_integer@age", "owner_word_not_accepted@oc_owner_word", "not_told@oc_told",
                            "second_yes_vague@oc_second_yes", "required@mood"};
    BOOST_TEST(told(session.missing_for("trial_agreed")) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_kits_own_gate_speaks_at_its_field) {
    FormSession session = example_session();
    open_offer(session);
    session.answer("interest", "willing");
    confirm_everything(session);
    give(session, {{"mood", "angry"}, {"complaint_subject", "上次没退订成功"}});
    const auto missing = session.missing_for("trial_agreed");
    BOOST_TEST(told(missing) == Lines{"gate_closed@mood"}, boost::test_tools::per_element());
    BOOST_TEST(missing[0].sentence->zh_CN == "客户情绪不好，先不开通");
}

BOOST_AUTO_TEST_CASE(an_outcome_needs_only_its_own_steps) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}});
    const Lines refusal_lacks = {"required@refusal"};
    BOOST_TEST(told(session.missing_for("refused")) == refusal_lacks, boost::test_tools::per_element());
    session.answer("refusal", "price");
    BOOST_TEST(told(session.missing_for("refused")) == Lines{},
               boost::test_tools::per_element());  // "mood" is of another step
    BOOST_TEST(told(session.missing_for("never_again")) == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_wrong_answer_anywhere_on_the_way_keeps_every_outcome_shut) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "refuses"}, {"refusal", "price"}, {"spare_phone", "call me"}});
    for (const auto outcome : {"refused", "never_again", "cannot_hear"})
        BOOST_TEST(told(session.missing_for(outcome)) == Lines{"not_a_phone@spare_phone"},
                   boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_speakers_callback_is_not_promised_before_the_language_is_known) {
    form::KitFiles files =
        example_kit_with("forms/first_call.yaml", "to: same_agent, subject", "to: speaker, language: tongue, subject");
    std::string& form = files["forms/first_call.yaml"];
    form.insert(form.find("outcomes:\n"),
                "      - {name: tongue, type: select_one, menu: tongue, label: {zh_CN: 语言, en: Language}}\n");
    form.insert(form.find("steps:\n"), "  tongue: [{name: yue, label: {zh_CN: 粤语, en: Cantonese}}]\n");
    auto session = example_session(files);
    give(session, {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", "2026-10-12 15:00"}});
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"required@tongue"}, boost::test_tools::per_element());
    session.answer("tongue", "yue");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_visit_is_not_promised_before_its_district_is_known_and_may_be_appointed_later) {
    auto session = example_session(example_kit_with("forms/first_call.yaml",
                                                    "{kind: callback, at: callback_at, to: same_agent, subject",
                                                    "{kind: field_visit, at: callback_at, district: mood, subject"));
    give(session, {{"reached", "yes"}, {"convenient", "no"}});
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"required@mood"}, boost::test_tools::per_element());
    session.answer("mood", "calm");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{}, boost::test_tools::per_element());
    session.answer("callback_at", "2026-10-11 14:00");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"promised_time_past@callback_at"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_promise_has_a_moment_and_it_lies_ahead) {
    FormSession session = example_session();
    give(session, {{"reached", "yes"}, {"convenient", "no"}});
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"promised_time_missing@callback_at"},
               boost::test_tools::per_element());
    session.answer("callback_at", "2026-10-11 14:00");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"promised_time_past@callback_at"},
               boost::test_tools::per_element());
    session.answer("callback_at", "sometime");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{"not_a_date_time@callback_at"},
               boost::test_tools::per_element());
    session.answer("callback_at", "明天15:00");
    BOOST_TEST(told(session.missing_for("call_back")) == Lines{}, boost::test_tools::per_element());
    BOOST_TEST(session.answer_of("callback_at") == "2026-10-12T07:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_subject_is_needed_only_where_it_is_required) {
    FormSession session = example_session();
    session.answer("reached", "yes");
    BOOST_TEST(told(session.missing_for("complaint")) == Lines{}, boost::test_tools::per_element());
    session.answer("mood", "angry");
    BOOST_TEST(told(session.missing_for("complaint")) == Lines{"required@complaint_subject"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_the_outcomes_that_fit_are_offered) {
    FormSession session = example_session();
    BOOST_TEST(outcome_names(session) == (Lines{"cannot_hear", "no_answer"}), boost::test_tools::per_element());
    open_offer(session);
    session.answer("interest", "refuses");
    BOOST_TEST(outcome_names(session) == (Lines{"refused", "complaint", "never_again", "cannot_hear"}),
               boost::test_tools::per_element());
    BOOST_TEST(told(session.missing_for("no_answer")) == Lines{"outcome_not_offered@/outcome"},
               boost::test_tools::per_element());
    BOOST_TEST(told(session.missing_for("sold")) == Lines{"unknown_outcome@/outcome"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_salutation_stands_where_the_language_puts_it_and_leaves_no_gap_when_the_list_gives_none) {
    constexpr std::string_view in_zh = "请问是${lead.name}${lead.salutation}吗？";
    constexpr std::string_view in_en = "Am I speaking to ${lead.salutation} ${lead.name}?";
    form::SessionContext context = context_in_hangzhou();
    BOOST_TEST(example_session().placeholders_filled(in_zh, Language::zh_CN) == "请问是周敏女士吗？");
    context.variables["lead.salutation"] = "Ms";
    const FormSession polite(kit_of(example_kit()), "first_call", context);
    BOOST_TEST(polite.placeholders_filled(in_en, Language::en) == "Am I speaking to Ms 周敏?");
    context.variables["lead.salutation"] = "";
    const FormSession plain(kit_of(example_kit()), "first_call", context);
    BOOST_TEST(plain.placeholders_filled(in_zh, Language::zh_CN) == "请问是周敏吗？");
    BOOST_TEST(plain.placeholders_filled(in_en, Language::en) == "Am I speaking to 周敏?");
    BOOST_TEST(plain.placeholders_filled("${lead.salutation} ${lead.name}!", Language::en) == "周敏!");
    BOOST_TEST(plain.placeholders_filled("a${lead.salutation} b", Language::en) == "a b");
}

BOOST_AUTO_TEST_CASE(placeholders_are_filled_in_the_readers_language) {
    FormSession session = example_session();
    open_offer(session);
    give(session,
         {{"province", "zj"}, {"services", "television data"}, {"monthly_bill", "58"}, {"spare_phone", "13812346042"}});
    const auto zh = [&](std::string_view text) { return session.placeholders_filled(text, Language::zh_CN); };
    const auto en = [&](std::string_view text) { return session.placeholders_filled(text, Language::en); };
    BOOST_TEST(zh("${lead.name}您好，我是${agent.name}，工号${agent.number}。") == "周敏您好，我是林晓雯，工号3017。");
    BOOST_TEST(zh("${province}：${services}") == "浙江：流量包、宽带电视");
    BOOST_TEST(en("${province}: ${services}") == "Zhejiang: Data pack, Broadband television");
    BOOST_TEST(zh("${product.name}到${product.trial_end}") == "彩铃到11 月 10 日");
    BOOST_TEST(en("the ${product.name} until ${product.trial_end}") == "the ring-back tone until 10 November");
    BOOST_TEST(
        en("${product.tariff}; ${product.opens_from_days}-${product.opens_to_days} days, by ${product.opens_by}") ==
        "5 yuan a month, charged to your phone bill; 3-5 days, by 16 October");
    BOOST_TEST(zh("${convenient} ${monthly_bill}") == "是 58 元");
    BOOST_TEST(en("${convenient} ${monthly_bill}") == "yes 58 yuan");
    BOOST_TEST(zh("[${callback_at}${nobody}${}]") == "[]");
    BOOST_TEST(en("${unclosed") == "${unclosed");
    BOOST_TEST(en("__${product.trial_days}__ days") == "__30__ days");
    BOOST_TEST(en("$5 {x}") == "$5 {x}");
}

BOOST_AUTO_TEST_CASE(moments_are_written_out_in_the_customers_zone) {
    FormSession session = example_session();
    give(session, {{"reached", "yes"}, {"convenient", "no"}, {"callback_at", "2026-10-17 15:00"}});
    BOOST_TEST(session.placeholders_filled("${callback_at}", Language::zh_CN) == "10 月 17 日 15:00");
    BOOST_TEST(session.placeholders_filled("${callback_at}", Language::en) == "17 October, 15:00");
    session.answer("callback_at", "2027-01-03 09:05");
    BOOST_TEST(session.placeholders_filled("${callback_at}", Language::zh_CN) == "2027 年 1 月 3 日 09:05");
    BOOST_TEST(session.placeholders_filled("${callback_at}", Language::en) == "3 January 2027, 09:05");
}

BOOST_AUTO_TEST_CASE(a_calendar_may_give_its_own_day_of_opening) {
    auto context = context_in_hangzhou();
    context.variables["product.opens_by"] = "2026-10-20";
    const FormSession session(kit_of(example_kit()), "first_call", context);
    BOOST_TEST(session.placeholders_filled("${product.opens_by}", Language::en) == "20 October");
}

BOOST_AUTO_TEST_CASE(a_saved_record_is_judged_like_the_call_was) {
    FormSession session = example_session();
    open_offer(session);
    give(session,
         {{"interest", "willing"}, {"mood", "calm"}, {"services", "data"}, {"customer_question", "周三还是周四开通"}});
    session.one_datum("customer_question", "客户原话");
    confirm_everything(session);
    BOOST_REQUIRE(session.missing_for("trial_agreed").empty());
    const auto judged = form::judge_record(kit_of(example_kit()), "first_call", context_in_hangzhou(),
                                           session.counting_answers(), session.one_datum_reasons(), "trial_agreed");
    BOOST_TEST(told(judged) == Lines{}, boost::test_tools::per_element());
    const auto unanswered = form::judge_record(kit_of(example_kit()), "first_call", context_in_hangzhou(),
                                               session.counting_answers(), {}, "trial_agreed");
    BOOST_TEST(told(unanswered) == Lines{"several_dates@customer_question"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_forged_record_is_refused_by_name) {
    struct Row {
        form::Answers answers;
        std::string outcome;
        Lines expected;
    };
    const std::vector<Row> rows = {
        {{{"reached", "no_answer"}}, "no_answer", {}},
        {{{"reached", "no_answer"}, {"nobody", "1"}}, "no_answer", {"unknown_field@nobody"}},
        {{{"reached", "no_answer"}, {"mood", "calm"}}, "no_answer", {"field_not_shown@mood"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"yearly_bill", "1"}},
         "never_again",
         {"field_takes_no_answer@yearly_bill"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"bill_note", "1"}},
         "never_again",
         {"field_takes_no_answer@bill_note"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"age", "０20"}}, "never_again", {"wrong_type@age"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"age", ""}}, "never_again", {"wrong_type@age"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"age", "x"}}, "never_again", {"not_an_integer@age"}},
        {{{"reached", "maybe"}}, "no_answer", {"not_in_menu@reached"}},
        {{{"reached", "no_answer"}}, "nonsense", {"unknown_outcome@/outcome"}},
        {{{"reached", "yes"}}, "no_answer", {"outcome_not_offered@/outcome"}},
        {{{"reached", "yes"}, {"convenient", "yes"}, {"province", "js"}, {"city", "hangzhou"}},
         "never_again",
         {"not_in_menu@city"}},
    };
    for (const Row& row : rows) {
        const auto problems = form::judge_record(kit_of(example_kit()), "first_call", context_in_hangzhou(),
                                                 row.answers, {}, row.outcome);
        BOOST_TEST(told(problems) == row.expected, boost::test_tools::per_element());
    }
}

BOOST_AUTO_TEST_CASE(a_second_yes_beside_an_open_question_is_refused_in_a_record) {
    FormSession session = example_session();
    open_offer(session);
    give(session, {{"interest", "willing"}, {"mood", "calm"}});
    confirm_everything(session);
    form::Answers answers = session.counting_answers();
    answers["oc_question"] = "asked";
    const auto problems =
        form::judge_record(kit_of(example_kit()), "first_call", context_in_hangzhou(), answers, {}, "trial_agreed");
    const Lines expected = {"field_not_shown@oc_second_yes", "question_not_answered@oc_question",
                            "second_yes_missing@oc_second_yes"};
    BOOST_TEST(told(problems) == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_reason_for_one_datum_is_a_clean_text) {
    const form::Answers answers = {{"reached", "yes"}, {"convenient", "no"}};
    const auto judged = [&](const std::string& reason) {
        return told(form::judge_record(kit_of(example_kit()), "first_call", context_in_hangzhou(), answers,
                                       {{"customer_question", reason}}, "never_again"));
    };
    BOOST_TEST(judged("  ") == Lines{"required@/one_datum/customer_question"}, boost::test_tools::per_element());
    BOOST_TEST(judged("\a") == Lines{"control_characters@/one_datum/customer_question"},
               boost::test_tools::per_element());
    BOOST_TEST(judged(std::string(201, 'x')) == Lines{"too_long@/one_datum/customer_question"},
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_moment_of_the_call_is_now_for_every_rule) {
    const auto files =
        example_kit_with(first_call, "name: age, type: integer, personal: true, constraint: \". >= 18 and . <= 120\"",
                         "name: age, type: date, personal: true, constraint: \". >= today()\"");
    FormSession session(kit_of(files), "first_call", context_in_hangzhou());
    open_offer(session);
    session.answer("age", "2026-10-11");
    BOOST_TEST(problems_of(session, "age").empty());
    session.answer("age", "2026-10-10");
    BOOST_TEST(problems_of(session, "age") == Lines{"constraint_failed@age"}, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_SUITE_END()
