#include "shared/form/linter.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/form/example_kit.h"
#include "tests/shared/form/kit_problems.h"

BOOST_AUTO_TEST_SUITE(linter_test)

namespace {

using namespace cts::form;
using namespace cts::form::test;
using cts::model::Reason;

constexpr std::string_view first_call = "forms/first_call.yaml";

// "reason field" of each finding, one a line; what cannot be read fails the test.
std::string findings(const KitFiles& files) {
    const auto kit = read_kit(files);
    BOOST_REQUIRE_MESSAGE(kit, as_text(kit ? cts::model::Problems{} : kit.error()));
    std::string text;
    for (const auto& problem : lint(*kit)) {
        BOOST_TEST(problem.place.has_value());
        text += (text.empty() ? "" : "\n") + std::string(reason_name(problem.reason)) + " " + problem.field;
    }
    return text;
}

std::string findings_with(std::string_view piece, std::string_view instead) {
    return findings(example_kit_with(first_call, piece, instead));
}

// The example with one more field at the end of its talk.
std::string findings_with_field(std::string_view type, std::string_view zh_CN, std::string_view en,
                                std::string_view more = "") {
    const std::string field = "      - {name: extra, type: " + std::string(type) + ", label: {zh_CN: \"" +
                              std::string(zh_CN) + "\", en: \"" + std::string(en) +
                              "\"}, purpose: {zh_CN: 测试, en: Test}" + std::string(more) + "}\noutcomes:\n";
    return findings_with("outcomes:\n", field);
}

constexpr std::string_view choice_of_mood = ", menu: mood";

}  // namespace

BOOST_AUTO_TEST_CASE(the_example_may_be_published) {
    BOOST_TEST(findings(example_kit()) == "");
}

BOOST_AUTO_TEST_CASE(a_finding_has_its_line_and_its_label) {
    const KitFiles files = example_kit_with(first_call, ", purpose: {zh_CN: 按省统计, en: Counting by province}", "");
    const auto problems = lint(read_kit(files).value());
    BOOST_REQUIRE_EQUAL(problems.size(), 1U);
    BOOST_TEST(problems.front().place->file == first_call);
    BOOST_TEST(problems.front().place->line == line_of(files, first_call, "name: province, type"));
    BOOST_TEST(problems.front().details.at("label").zh_CN == "所在省");
}

// Nothing missing

BOOST_AUTO_TEST_CASE(a_field_without_a_purpose_is_refused_unless_it_is_a_note) {
    BOOST_TEST(findings_with(", purpose: {zh_CN: 按省统计, en: Counting by province}", "") == "no_purpose province");
    BOOST_TEST(findings_with_field("note", "提示", "A hint") == "");
}

BOOST_AUTO_TEST_CASE(a_column_of_the_list_without_a_purpose_is_refused) {
    BOOST_TEST(findings(example_kit_with("product.yaml", ", purpose: {zh_CN: 按区县统计, en: Counting by district}",
                                         "")) == "no_purpose lead_attributes/district");
}

BOOST_AUTO_TEST_CASE(an_option_or_an_outcome_without_a_rule_is_refused) {
    BOOST_TEST(findings_with(", rule: {zh_CN: 语气平常, en: The voice is even}", "") ==
               "option_without_rule menus/mood/calm");
    BOOST_TEST(findings_with("    rule: {zh_CN: 响铃到结束, en: It rings out}\n", "") ==
               "option_without_rule outcomes/no_answer");
}

BOOST_AUTO_TEST_CASE(a_menu_of_three_needs_one_other_unless_it_is_closed) {
    BOOST_TEST(findings_with("以上都不是, en: None of these}, other: true", "以上都不是, en: None of these}") ==
               "menu_without_other menus/refusal");
    BOOST_TEST(
        findings_with("en: The customer doubts the caller}", "en: The customer doubts the caller}, other: true") ==
        "menu_with_two_others menus/refusal");
    BOOST_TEST(findings_with("  mood:\n    closed: true", "  mood:\n    closed: false") ==
               "menu_without_other menus/mood");
}

BOOST_AUTO_TEST_CASE(a_menu_of_two_needs_no_other) {
    const auto kit = read_kit(example_kit()).value();
    BOOST_TEST(kit.forms.at("first_call")->menus.at("province").options.size() == 2U);
    BOOST_TEST(lint(kit).empty());
}

// One field, one datum

BOOST_AUTO_TEST_CASE(a_text_that_asks_for_a_listed_thing_is_refused_in_both_languages) {
    BOOST_TEST(findings_with_field("text", "套餐类型", "Plan bought") == "list_is_enough extra");
    BOOST_TEST(findings_with_field("text", "套餐名", "Type of plan") == "list_is_enough extra");
    BOOST_TEST(findings_with_field("text", "是否搬家", "Moved house") == "list_is_enough extra");
    BOOST_TEST(findings_with_field("text", "套餐名", "Plan bought") == "");
    BOOST_TEST(findings_with_field("text", "打字员", "Typed by") == "");
}

BOOST_AUTO_TEST_CASE(a_text_whose_example_or_constraint_lists_the_answers_is_refused) {
    BOOST_TEST(findings_with_field("text", "坐席", "Seat", ", example: {zh_CN: 男/女, en: man/woman}") ==
               "list_is_enough extra");
    BOOST_TEST(
        findings_with_field("text", "坐席", "Seat",
                            ", constraint: \". = 'a' or . = 'b'\", constraint_message: {zh_CN: 错, en: Wrong}") ==
        "list_is_enough extra");
    BOOST_TEST(findings_with_field("text", "坐席", "Seat", ", example: {zh_CN: 2026/10, en: 10/2026}") == "");
}

BOOST_AUTO_TEST_CASE(the_text_behind_other_may_ask_for_a_reason) {
    BOOST_TEST(findings_with("label: {zh_CN: 客户原话, en: The customer's words}",
                             "label: {zh_CN: 其他原因, en: Other reason}") == "");
}

BOOST_AUTO_TEST_CASE(a_single_choice_of_several_is_refused_in_both_languages) {
    BOOST_TEST(findings_with_field("select_one", "用过哪些业务", "Service used", choice_of_mood) ==
               "single_choice_of_several extra");
    BOOST_TEST(findings_with_field("select_one", "用过的业务", "Services used (tick all that apply)", choice_of_mood) ==
               "single_choice_of_several extra");
    BOOST_TEST(findings_with_field("select_multiple", "用过哪些业务", "Which of these are used", choice_of_mood) == "");
    BOOST_TEST(findings_with_field("select_one", "第二天情绪", "Mood next day", choice_of_mood) == "");
}

BOOST_AUTO_TEST_CASE(an_option_that_means_several_makes_its_single_choice_wrong) {
    BOOST_TEST(findings_with("{zh_CN: 不耐烦, en: Annoyed}", "{zh_CN: 以上都是, en: Annoyed}") ==
               "single_choice_of_several mood");
    BOOST_TEST(findings_with("{zh_CN: 不耐烦, en: Annoyed}", "{zh_CN: 不耐烦, en: Both}") ==
               "single_choice_of_several mood");
    BOOST_TEST(findings_with("{zh_CN: 不耐烦, en: Annoyed}", "{zh_CN: 以上都不是, en: None of these}") == "");
}

BOOST_AUTO_TEST_CASE(a_label_with_two_items_is_refused_in_both_languages) {
    for (const auto& [zh_CN, en] : {std::pair{"住址和邮编", "Where they live"},
                                    {"住址及邮编", "Where they live"},
                                    {"住址与邮编", "Where they live"},
                                    {"住址/邮编", "Where they live"},
                                    {"住址／邮编", "Where they live"},
                                    {"住处", "Street and town"},
                                    {"住处", "Street & town"},
                                    {"住处", "Street / town"}})
        BOOST_TEST(findings_with_field("text", zh_CN, en) == "two_items_in_label extra", zh_CN << ", " << en);
}

BOOST_AUTO_TEST_CASE(a_word_that_only_looks_like_a_joint_passes) {
    for (const auto& [zh_CN, en] : {std::pair{"参与活动的日子", "Day of the event"},
                                    {"来得及处理的事", "What can be done"},
                                    {"每月消费（元/月）", "Spending (yuan/month)"},
                                    {"消费总和", "Brand spending"},
                                    {"土地", "Land"},
                                    {"网速", "Speed in km/h"}})
        BOOST_TEST(findings_with_field("text", zh_CN, en) == "", zh_CN << ", " << en);
}

// Nothing twice

BOOST_AUTO_TEST_CASE(two_fields_that_mean_the_same_are_refused_in_either_language) {
    BOOST_TEST(findings_with_field("integer", "客户的年龄", "How old") == "duplicate_meaning extra");
    BOOST_TEST(findings_with_field("integer", "岁数", "The customer's age") == "duplicate_meaning extra");
    BOOST_TEST(findings_with_field("phone", "备用手机号", "Another line") == "duplicate_meaning extra");
    BOOST_TEST(findings_with_field("phone", "第三个号码", "Spare phone") == "duplicate_meaning extra");
    BOOST_TEST(findings_with_field("integer", "家庭人数", "People at home") == "");
    BOOST_TEST(findings_with_field("note", "年龄", "Age") == "");
}

BOOST_AUTO_TEST_CASE(a_duplicate_names_the_field_it_repeats) {
    const KitFiles files =
        example_kit_with(first_call, "{zh_CN: 意向, en: Interest}", "{zh_CN: 意向, en: Convenient now}");
    const auto problems = lint(read_kit(files).value());
    BOOST_REQUIRE_EQUAL(problems.size(), 1U);
    BOOST_TEST(problems.front().field == "interest");
    BOOST_TEST(problems.front().details.at("other").en == "Convenient now");
}

BOOST_AUTO_TEST_CASE(two_options_or_outcomes_that_mean_the_same_are_refused) {
    BOOST_TEST(findings_with("{zh_CN: 不耐烦, en: Annoyed}", "{zh_CN: 平和, en: Annoyed}") ==
               "duplicate_meaning menus/mood/annoyed");
    BOOST_TEST(findings_with("{zh_CN: 约定回电, en: Call back}", "{zh_CN: 约定回电, en: Complaint}") ==
               "duplicate_meaning outcomes/complaint");
}

BOOST_AUTO_TEST_CASE(two_faq_entries_for_one_question_are_refused) {
    BOOST_TEST(findings(example_kit_with("faq.yaml", "到期会自动扣费吗？", "你是谁？")) ==
               "duplicate_meaning faq/charged-at-end");
    BOOST_TEST(findings(example_kit_with("faq.yaml", "Am I charged when the trial ends?", "Which company")) ==
               "duplicate_meaning faq/charged-at-end");
}

// The talk

BOOST_AUTO_TEST_CASE(a_rule_that_reads_a_later_answer_is_refused) {
    BOOST_TEST(findings_with("label: {zh_CN: 意向", "relevant: \"${mood} != 'angry'\", label: {zh_CN: 意向") ==
               "out_of_talk_order interest");
    BOOST_TEST(findings_with("relevant: \"${convenient} = 'yes'\"",
                             "relevant: \"${convenient} = 'yes' and ${mood} != 'angry'\"") ==
               "out_of_talk_order steps/offer");
    BOOST_TEST(findings_with("\"${reached} = 'yes'\", field: convenient", "\"${mood} = ''\", field: convenient") ==
               "out_of_talk_order steps/opening");
}

BOOST_AUTO_TEST_CASE(a_line_beside_a_field_of_another_step_is_refused) {
    BOOST_TEST(findings_with("field: convenient}", "field: mood}") == "out_of_talk_order steps/opening");
}

BOOST_AUTO_TEST_CASE(a_step_no_answers_open_is_refused) {
    BOOST_TEST(findings_with("relevant: \"${interest} = 'willing'\"\n    opening",
                             "relevant: \"${interest} = 'wiling'\"\n    opening") ==
               "unreachable_step steps/confirmation");
    BOOST_TEST(findings_with("relevant: \"${interest} = 'willing'\"\n    opening",
                             "relevant: \"false()\"\n    opening") == "unreachable_step steps/confirmation");
}

BOOST_AUTO_TEST_CASE(a_step_is_unreachable_when_its_condition_contradicts_an_earlier_one) {
    BOOST_TEST(findings_with("relevant: \"${interest} = 'willing'\"\n    opening",
                             "relevant: \"${interest} = 'willing' and ${convenient} = 'no'\"\n    opening") ==
               "unreachable_step steps/confirmation");
}

BOOST_AUTO_TEST_CASE(an_outcome_no_answers_reach_is_refused) {
    BOOST_TEST(findings_with("\"${reached} = 'no_answer' or ${reached} = ''\"", "\"${reached} = 'noanswer'\"") ==
               "unreachable_outcome outcomes/no_answer");
    BOOST_TEST(findings_with("that: \"${mood} != 'angry'\"", "that: \"${interest} = 'refuses'\"") ==
               "unreachable_outcome outcomes/trial_agreed");
}

BOOST_AUTO_TEST_CASE(what_free_text_or_the_clock_decides_counts_as_reachable) {
    BOOST_TEST(findings_with("\"${reached} = 'no_answer' or ${reached} = ''\"", "\"${age} > 200\"") == "");
    BOOST_TEST(findings_with("\"${reached} = 'no_answer' or ${reached} = ''\"", "\"today() < date('1970-01-01')\"") ==
               "");
}

BOOST_AUTO_TEST_CASE(multiple_choices_are_tried_in_every_selection) {
    constexpr std::string_view condition = "\"${reached} = 'no_answer' or ${reached} = ''\"";
    BOOST_TEST(findings_with(condition, "\"selected(${services}, 'data') and selected(${services}, 'other')\"") == "");
    BOOST_TEST(findings_with(condition, "\"selected(${services}, 'dta')\"") ==
               "unreachable_outcome outcomes/no_answer");
    BOOST_TEST(findings_with(condition, "\"count-selected(${services}) > 3\"") ==
               "unreachable_outcome outcomes/no_answer");
}

// A sale

BOOST_AUTO_TEST_CASE(a_sale_without_the_confirmation_block_is_refused) {
    KitFiles files = example_kit_with(first_call, "    opening_confirmation: true\n", "");
    std::string& text = files[std::string(first_call)];
    for (const std::string_view field : {", field: oc_owner", ", field: oc_second_yes"})
        text.erase(text.find(field), field.size());
    BOOST_TEST(findings(files) == "sale_without_confirmation outcomes/trial_agreed");
}

BOOST_AUTO_TEST_CASE(a_kit_of_kind_sale_that_never_sells_is_refused) {
    BOOST_TEST(findings_with("class: success", "class: success\n    confirmed_sale: false") ==
               "sale_without_confirmation kind");
}

BOOST_AUTO_TEST_CASE(nothing_in_a_confirmation_induces_in_either_language) {
    BOOST_TEST(findings_with("您是机主本人吗？", "免费体验，您是机主本人吗？") == "inducing_words steps/confirmation");
    BOOST_TEST(findings_with("Are you the owner of this number?", "It is Free. Are you the owner?") ==
               "inducing_words steps/confirmation");
    BOOST_TEST(findings_with("Are you the owner of this number?", "Do you speak freely?") == "");
    BOOST_TEST(findings_with("__现在方便吗__", "__免费体验，现在方便吗__") == "");
    BOOST_TEST(findings(example_kit_with("product.yaml", "每月 5 元，从话费里扣", "前三月免费，之后每月 5 元")) ==
               "inducing_words product/tariff/words");
}

BOOST_AUTO_TEST_CASE(nothing_a_scenario_key_says_induces_in_either_language) {
    BOOST_TEST(findings_with("zh_CN: 再见。", "zh_CN: 白送您，再见。") == "inducing_words outcomes/cannot_hear");
    BOOST_TEST(findings_with("en: Goodbye.", "en: It is a gift. Goodbye.") == "inducing_words outcomes/cannot_hear");
}

// A promise can be settled

namespace {

constexpr std::string_view asked_again_later = "      - {kind: callback, within: P2D, to: team}\n";

// settling: what its refusal says of the promise; after_a_complaint: what a complaint leaves beside its ticket.
std::string findings_of_form(std::string_view purpose, std::string_view settling,
                             std::string_view after_a_complaint = asked_again_later) {
    KitFiles files = example_kit_with("forms/first_call.yaml", "    class: refusal\n",
                                      "    class: refusal\n" + std::string(settling));
    std::string form = files.at("forms/first_call.yaml");
    form.replace(form.find("first_call"), 10, purpose);
    constexpr std::string_view ticket =
        "      - {kind: complaint_ticket, to: back_office, subject: complaint_subject}\n";
    form.insert(form.find(ticket) + ticket.size(), after_a_complaint);
    files["forms/" + std::string(purpose) + ".yaml"] = form;
    files["forms/first_call.yaml"] = example_kit().at("forms/first_call.yaml");
    return findings(files);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_form_before_charging_has_an_outcome_for_each_of_the_three_ends) {
    BOOST_TEST(findings_of_form("second_confirmation", "    do_not_call: project\n") ==
               "promise_not_settled outcomes\npromise_not_settled outcomes");
    BOOST_TEST(findings_of_form("second_confirmation", "    settles: cancelled\n") == "promise_not_settled outcomes");
}

BOOST_AUTO_TEST_CASE(a_form_that_mends_a_sale_confirms_or_cancels_it) {
    BOOST_TEST(findings_of_form("remedial_call", "    do_not_call: project\n") == "promise_not_settled outcomes");
    BOOST_TEST(findings_of_form("remedial_call", "    settles: cancelled\n") == "");
}

BOOST_AUTO_TEST_CASE(an_outcome_that_leaves_a_promise_due_as_it_was_is_refused) {
    BOOST_TEST(findings_of_form("remedial_call", "    settles: cancelled\n", "") ==
               "promise_not_settled outcomes/complaint");
    BOOST_TEST(findings_of_form("remedial_call", "    settles: cancelled\n", "      - {kind: technical_query}\n") ==
               "promise_not_settled outcomes/complaint");
    BOOST_TEST(findings_of_form("inbound", "", "") == "");
}

BOOST_AUTO_TEST_CASE(a_retry_moves_a_promise_only_where_nobody_was_reached) {
    const std::string retry = "    settles: cancelled\n    retry: {after: P1D, at_most: 3}\n";
    BOOST_TEST(findings_of_form("remedial_call", retry) == "");
    BOOST_TEST(findings_of_form("remedial_call", "    retry: {after: P1D, at_most: 3}\n") ==
               "promise_not_settled outcomes\npromise_not_settled outcomes/refused");
}

// No lead is forgotten

BOOST_AUTO_TEST_CASE(a_call_that_reached_nobody_says_when_the_lead_is_called_again) {
    const std::string_view retry = "    retry: {after: PT2H, at_most: 3}\n";
    BOOST_TEST(findings_with(retry, "") == "lead_forgotten outcomes/no_answer");
    BOOST_TEST(findings_with(retry, "    do_not_call: project\n") == "");
    BOOST_TEST(findings_with(retry, "    follow_up: [{kind: technical_query}]\n") == "");
}

BOOST_AUTO_TEST_CASE(a_matter_left_open_is_promised_to_somebody) {
    const std::string promise =
        "    follow_up:\n      - {kind: callback, at: callback_at, to: same_agent, subject: callback_note}\n";
    BOOST_TEST(findings_with(promise, "") == "lead_forgotten outcomes/call_back");
}

BOOST_AUTO_TEST_CASE(an_outcome_that_ends_the_matter_needs_no_next_call) {
    constexpr std::string_view unreachable = "class: unreachable\n    label: {zh_CN: 无人接听, en: No answer}";
    KitFiles files = example_kit_with(first_call, "    retry: {after: PT2H, at_most: 3}\n", "");
    std::string& text = files[std::string(first_call)];
    for (const std::string_view ending : {"invalid", "not_eligible", "refusal"}) {
        KitFiles ended = files;
        std::string& form = ended[std::string(first_call)];
        form.replace(text.find(unreachable), 18, "class: " + std::string(ending));
        BOOST_TEST(findings(ended) == "");
    }
}

// Used

BOOST_AUTO_TEST_CASE(a_calculation_nothing_reads_is_refused) {
    BOOST_TEST(findings_with_field("calculate", "合计", "Sum", ", calculation: \"${age} + 1\"") ==
               "unused_field extra");
    BOOST_TEST(findings_with("一年话费约${yearly_bill}元", "一年话费") == "");
}

BOOST_AUTO_TEST_CASE(a_menu_no_field_takes_is_refused) {
    BOOST_TEST(
        findings_with("  mood:\n    closed: true",
                      "  colour: [{name: red, label: {zh_CN: 红, en: Red}, rule: {zh_CN: 红的, en: It is red}}]\n"
                      "  mood:\n    closed: true") == "unused_field menus/colour");
}

BOOST_AUTO_TEST_CASE(a_field_no_answers_show_is_refused) {
    BOOST_TEST(findings_with_field("text", "补充", "More", ", relevant: \"${reached} = 'no_answer'\"") ==
               "unused_field extra");
}

// A draft against what is published

BOOST_AUTO_TEST_CASE(a_draft_keeps_the_types_of_used_fields) {
    const Kit published = read_kit(example_kit()).value();
    const auto change = [&](std::string_view piece, std::string_view instead) {
        std::string text;
        for (const auto& problem :
             lint_change(published, read_kit(example_kit_with(first_call, piece, instead)).value()))
            text += std::string(reason_name(problem.reason)) + " " + problem.field;
        return text;
    };
    BOOST_TEST(change("name: monthly_bill, type: money, currency: CNY", "name: monthly_bill, type: decimal") ==
               "type_changed monthly_bill");
    BOOST_TEST(change("type: money, currency: CNY", "type: money, currency: USD") == "type_changed monthly_bill");
    BOOST_TEST(change("name: spare_phone", "name: other_phone") == "");
    BOOST_TEST(change("name: bill_note, type: note", "name: bill_note, type: text") == "");
    BOOST_TEST(change("label: {zh_CN: 客户情绪", "label: {zh_CN: 情绪") == "");
}

BOOST_AUTO_TEST_SUITE_END()
