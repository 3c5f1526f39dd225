#include "shared/form/reader.h"

#include <boost/test/unit_test.hpp>

#include "tests/shared/form/changed_example.h"

BOOST_AUTO_TEST_SUITE(reader_test)

namespace {

using namespace cts::form;
using namespace cts::form::test;
using cts::model::Reason;

}  // namespace

BOOST_AUTO_TEST_CASE(the_example_is_read_without_a_problem) {
    BOOST_TEST(refusal(example_kit()) == "");
}

BOOST_AUTO_TEST_CASE(a_product_is_read_with_its_tariff_and_trial) {
    const Kit kit = read_kit(example_kit()).value();
    BOOST_TEST(kit.name == "example-sale");
    BOOST_TEST(kit.product.trial_days == 30);
    BOOST_TEST(kit.product.tariff->amount == "5.00");
    BOOST_TEST(kit.product.opens_within_to == 5);
    BOOST_TEST(kit.product.how_to_cancel.zh_CN == "发短信 QXCL 到 10086 取消");
    BOOST_TEST(kit.lead_attributes.at(0).name == "district");
}

BOOST_AUTO_TEST_CASE(a_field_is_read_with_all_its_rules) {
    const Kit kit = read_kit(example_kit()).value();
    const Field& age = *form_of(kit).find_field("age");
    BOOST_TEST((age.type == FieldType::integer));
    BOOST_TEST(age.personal);
    BOOST_TEST(age.constraint->that.source() == ". >= 18 and . <= 120");
    BOOST_TEST(age.constraint->message.en == "Between 18 and 120");
    const Field& remarks = *form_of(kit).find_field("remarks");
    BOOST_TEST(remarks.usage_rule->from.to_string() == "2026-10-09");
    BOOST_TEST(remarks.max_length == 500);
    BOOST_TEST((remarks.appearance == Appearance::multiline));
    BOOST_TEST(form_of(kit).find_field("customer_question")->answer_field == "answer_given");
    BOOST_TEST(form_of(kit).find_field("reached")->required->source() == "true()");
    BOOST_TEST(!form_of(kit).find_field("services")->required);
}

BOOST_AUTO_TEST_CASE(an_option_keeps_its_columns) {
    const Kit kit = read_kit(example_kit()).value();
    BOOST_TEST(form_of(kit).menus.at("city").find("ningbo")->columns.at("of_province") == "zj");
    BOOST_TEST(form_of(kit).menus.at("refusal").find("other")->other);
    BOOST_TEST(form_of(kit).menus.at("mood").closed);
}

BOOST_AUTO_TEST_CASE(the_confirmation_block_brings_its_fields_first_and_its_menus) {
    const auto kit = read_kit(example_kit_with(first_call, "    fields: []",
                                               "    fields:\n      - {name: heard, type: yes_no, label: {zh_CN: 听清, "
                                               "en: Heard}, purpose: {zh_CN: 质检, en: Quality}}"));
    const Step& step = *form_of(kit.value()).step_of("heard");
    BOOST_TEST(step.fields.front().name == "oc_permission");
    BOOST_TEST(step.fields.back().name == "heard");
    BOOST_TEST(form_of(kit.value()).menus.contains("oc_second_yes"));
    BOOST_TEST(step.fields.front().line == step.line);
}

BOOST_AUTO_TEST_CASE(windows_line_ends_and_a_byte_order_mark_are_accepted) {
    KitFiles files = example_kit();
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : files["faq.yaml"]) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    files["faq.yaml"] = windows;
    BOOST_TEST(refusal(files) == "");
}

BOOST_AUTO_TEST_CASE(texts_are_composed_and_trimmed) {
    const auto kit =
        read_kit(example_kit_with("product.yaml", "en: Ring-back tone trial", "en: \" Cafe\u0301 trial  \""));
    BOOST_TEST(kit.value().title.en == "Caf\u00e9 trial");
}

// Every problem, each with its place

BOOST_AUTO_TEST_CASE(a_duplicate_key_is_refused_at_its_line) {
    BOOST_TEST(refusal_with("product.yaml", "kind: sale\n", "kind: sale\nkind: survey\n") ==
               "duplicate_key product.yaml:3 kind [kind]");
}

BOOST_AUTO_TEST_CASE(an_unknown_key_is_refused_with_its_path) {
    BOOST_TEST(refusal_of_form_with("required: true, label: {zh_CN: 意向", "requird: true, label: {zh_CN: 意向") ==
               "unknown_key here steps/offer/fields/interest/requird [requird]");
}

BOOST_AUTO_TEST_CASE(a_key_of_another_type_is_unknown) {
    BOOST_TEST(refusal_of_form_with("type: integer, personal", "type: integer, max_length: 3, personal") ==
               "unknown_key here steps/offer/fields/age/max_length [max_length]");
}

BOOST_AUTO_TEST_CASE(a_missing_key_is_refused) {
    BOOST_TEST(refusal(example_kit_with(
                   "product.yaml",
                   "  how_to_cancel: {zh_CN: 发短信 QXCL 到 10086 取消, en: Text QXCL to 10086 to cancel}\n", "")) ==
               "missing_key product.yaml:5 product/how_to_cancel [how_to_cancel]");
}

BOOST_AUTO_TEST_CASE(a_missing_translation_is_refused_with_its_language) {
    BOOST_TEST(refusal_of_form_with("{zh_CN: 客户情绪, en: Mood}", "{zh_CN: 客户情绪}") ==
               "missing_translation here steps/wrap_up/fields/mood/label [en]");
    BOOST_TEST(refusal_of_form_with("{zh_CN: 客户情绪, en: Mood}", "{zh_CN: \" \", en: Mood}") ==
               "missing_translation here steps/wrap_up/fields/mood/label [zh_CN]");
}

BOOST_AUTO_TEST_CASE(a_text_where_a_pair_is_due_is_refused) {
    BOOST_TEST(refusal_of_form_with("{zh_CN: 客户情绪, en: Mood}", "Mood") ==
               "wrong_node here steps/wrap_up/fields/mood/label");
}

BOOST_AUTO_TEST_CASE(every_problem_of_every_file_is_reported) {
    KitFiles files = example_kit_with(first_call, "type: yes_no, required", "type: boolean, required");
    std::string& product = files["product.yaml"];
    product.replace(product.find("trial_days: 30"), 14, "trial_days: many");
    files["faq.yaml"] += "    colour: red\n";
    const std::string text = refusal(files);
    BOOST_TEST(text.find("bad_value product.yaml:7 product/trial_days [many]") != std::string::npos, text);
    BOOST_TEST(text.find("unknown_key faq.yaml:10 faq/charged-at-end/colour [colour]") != std::string::npos, text);
    BOOST_TEST(text.find("unknown_type forms/first_call.yaml:51 steps/opening/fields/convenient/type [boolean]") !=
                   std::string::npos,
               text);
}

BOOST_AUTO_TEST_CASE(wrong_yaml_is_one_problem_with_its_line) {
    KitFiles files = example_kit();
    files["faq.yaml"] = "faq:\n  - name: a\n   question: {\n";
    const auto problems = problems_of(files);
    BOOST_REQUIRE_EQUAL(problems.size(), 1U);
    BOOST_TEST((problems.front().reason == Reason::yaml_syntax));
    BOOST_TEST(problems.front().place->line == 3);
}

BOOST_AUTO_TEST_CASE(a_column_counts_characters) {
    const auto problems =
        problems_of(example_kit_with("product.yaml", "{zh_CN: 彩铃体验, en", "{zh_CN: 彩铃体验, fr: x, en"));
    BOOST_REQUIRE_EQUAL(problems.size(), 1U);
    BOOST_TEST(problems.front().place->line == 3);
    BOOST_TEST(problems.front().place->column == 22);
}

// Names and references

BOOST_AUTO_TEST_CASE(a_name_with_a_capital_or_a_hyphen_is_refused) {
    BOOST_TEST(refusal_of_form_with("name: spare_phone", "name: Spare-phone") ==
               "bad_name here steps/offer/fields/10/name [Spare-phone]");
}

BOOST_AUTO_TEST_CASE(a_name_of_the_confirmation_block_cannot_be_taken) {
    BOOST_TEST(refusal_of_form_with("name: spare_phone", "name: oc_owner").starts_with("bad_name"));
}

BOOST_AUTO_TEST_CASE(a_field_named_twice_is_refused_across_steps) {
    BOOST_TEST(refusal_of_form_with("name: spare_phone", "name: convenient") ==
               "duplicate_name here steps/offer/fields/convenient [convenient]");
}

BOOST_AUTO_TEST_CASE(steps_outcomes_options_and_faq_entries_named_twice_are_refused) {
    BOOST_TEST(refusal_of_form_with("- name: wrap_up", "- name: confirmation") ==
               "duplicate_name here steps/confirmation [confirmation]");
    BOOST_TEST(refusal_of_form_with("- name: never_again", "- name: complaint") ==
               "duplicate_name here outcomes/complaint [complaint]");
    BOOST_TEST(refusal_of_form_with("{name: annoyed", "{name: calm") == "duplicate_name here menus/mood/calm [calm]");
    BOOST_TEST(refusal_with("faq.yaml", "name: charged-at-end", "name: who-we-are") ==
               "duplicate_name here faq/who-we-are [who-we-are]");
}

BOOST_AUTO_TEST_CASE(a_reference_to_what_does_not_exist_is_refused) {
    BOOST_TEST(refusal_of_form_with("menu: refusal", "menu: refusals") ==
               "unknown_name here steps/offer/fields/refusal/menu [refusals]");
    BOOST_TEST(refusal_of_form_with("faq: [who-we-are]", "faq: [who-are-we]") ==
               "unknown_name here steps/opening/faq [who-are-we]");
    BOOST_TEST(refusal_of_form_with("field: convenient", "field: convinient") ==
               "unknown_name here steps/opening/say/1/field [convinient]");
    BOOST_TEST(refusal_of_form_with("complete: [opening, offer]", "complete: [opening, ofer]") ==
               "unknown_name here outcomes/refused/complete [ofer]");
    BOOST_TEST(refusal_of_form_with("subject: complaint_subject", "subject: complaint") ==
               "unknown_name here outcomes/complaint/follow_up/0/subject [complaint]");
    BOOST_TEST(refusal_with("faq.yaml", "steps: [opening]", "steps: [opening, end]") ==
               "unknown_name here faq/who-we-are/steps [end]");
}

BOOST_AUTO_TEST_CASE(a_note_takes_no_answer_that_a_rule_could_read) {
    BOOST_TEST(refusal_of_form_with("\"${customer_question} != ''\"", "\"${bill_note} != ''\"")
                   .starts_with("field_takes_no_answer here"));
}

// Expressions and placeholders

BOOST_AUTO_TEST_CASE(a_wrong_expression_is_located_to_the_word) {
    const auto problems =
        problems_of(example_kit_with(first_call, "\"${reached} = 'yes'\", label", "\"${reached} == 'yes'\", label"));
    BOOST_REQUIRE_EQUAL(problems.size(), 1U);
    BOOST_TEST(as_line(problems.front()) ==
               "bad_expression forms/first_call.yaml:51 steps/opening/fields/convenient/relevant [=]");
    BOOST_TEST(problems.front().place->column == 81);
    BOOST_TEST(problems.front().details.at("fault").en == "unexpected_word");
}

BOOST_AUTO_TEST_CASE(an_expression_over_several_lines_is_located_to_its_line) {
    const KitFiles files =
        example_kit_with(first_call, "    relevant: \"${convenient} = 'yes'\"\n",
                         "    relevant: >\n      ${convenient} = 'yes'\n      and ${intrest} = ''\n");
    BOOST_TEST(refusal(files) == "unknown_name forms/first_call.yaml:56 steps/offer/relevant [intrest]");
}

BOOST_AUTO_TEST_CASE(an_expression_reads_fields_the_lead_the_agent_and_the_product_only) {
    const auto relevant = [](std::string_view variable) {
        return refusal_of_form_with("\"${convenient} = 'yes'\"", "\"${" + std::string(variable) + "} = 'yes'\"");
    };
    for (const char* known :
         {"reached", "lead.name", "lead.salutation", "lead.district", "agent.number", "product.trial_days"})
        BOOST_TEST(relevant(known) == "");
    for (const char* unknown : {"reach", "lead.colour", "agent.phone", "product.charging", "today"})
        BOOST_TEST(relevant(unknown) == "unknown_name here steps/offer/relevant [" + std::string(unknown) + "]");
}

BOOST_AUTO_TEST_CASE(the_dot_stands_for_the_field_in_its_constraint_only) {
    BOOST_TEST(refusal_of_form_with("\"${convenient} = 'yes'\"", "\". = 'yes'\"") ==
               "bad_expression here steps/offer/relevant [.]");
}

BOOST_AUTO_TEST_CASE(a_column_named_like_a_field_is_refused_where_a_filter_reads_it) {
    KitFiles files = example_kit();
    std::string& text = files[std::string(first_call)];
    for (auto at = text.find("of_province"); at != std::string::npos; at = text.find("of_province"))
        text.replace(at, 11, "mood");
    BOOST_TEST(refusal(files).starts_with("duplicate_name forms/first_call.yaml:62"));
}

BOOST_AUTO_TEST_CASE(a_constraint_without_its_message_is_refused) {
    BOOST_TEST(refusal_of_form_with(", constraint_message: {zh_CN: 只接受 18 到 120 岁, en: Between 18 and 120}", "") ==
               "missing_key here steps/offer/fields/age/constraint_message [constraint_message]");
}

BOOST_AUTO_TEST_CASE(a_circle_of_rules_is_refused_at_one_of_them) {
    BOOST_TEST(
        refusal_of_form_with("name: province, type: select_one, menu: province,",
                             "name: province, type: select_one, menu: province, relevant: \"${city} = ''\",") ==
        "expression_cycle forms/first_call.yaml:62 steps/offer/fields/city/relevant [province → city → province]");
}

BOOST_AUTO_TEST_CASE(a_field_that_decides_whether_its_own_step_opens_is_a_circle) {
    BOOST_TEST(refusal_of_form_with("\"${convenient} = 'yes'\"", "\"${interest} = 'willing'\"")
                   .starts_with("expression_cycle here steps/offer/relevant [interest → interest]"));
}

BOOST_AUTO_TEST_CASE(a_placeholder_that_does_not_exist_is_refused) {
    BOOST_TEST(refusal_of_form_with("工号${agent.number}", "工号${agent.nummer}") ==
               "unknown_name here steps/opening/say/0/zh_CN [agent.nummer]");
    BOOST_TEST(refusal_of_form_with("工号${agent.number}", "工号${agent.number") ==
               "unknown_name here steps/opening/say/0/zh_CN [${]");
    BOOST_TEST(refusal_with("faq.yaml", "I am ${agent.name}", "I am ${mood}") ==
               "unknown_name here faq/who-we-are/answer/en [mood]");
    BOOST_TEST(refusal_with("product.yaml", "zh_CN: 彩铃,", "zh_CN: \"${lead.name}\",") ==
               "bad_value here product/name/zh_CN [${]");
}

BOOST_AUTO_TEST_CASE(a_mark_of_must_be_said_without_its_pair_is_refused) {
    BOOST_TEST(refusal_of_form_with("__现在方便吗__", "__现在方便吗") ==
               "bad_value here steps/opening/say/1/zh_CN [__]");
}

// The kit as a whole

BOOST_AUTO_TEST_CASE(a_kit_without_its_product_file_or_any_form_is_refused) {
    BOOST_TEST(refusal({{"faq.yaml", std::string(example_faq)}}).find("missing_file product.yaml") !=
               std::string::npos);
    BOOST_TEST(refusal({{"product.yaml", std::string(example_product)}}) == "missing_file forms/:0 forms/ [forms/]");
}

BOOST_AUTO_TEST_CASE(a_strange_file_is_refused) {
    KitFiles files = example_kit();
    files["forms/First Call.yaml"] = "";
    BOOST_TEST(refusal(files).starts_with("bad_value forms/First Call.yaml:0"));
}

BOOST_AUTO_TEST_CASE(a_form_of_another_kit_or_purpose_is_refused) {
    BOOST_TEST(refusal_of_form_with("form: example-sale", "form: other-sale") == "bad_value here form [other-sale]");
    BOOST_TEST(refusal_of_form_with("purpose: first_call", "purpose: inbound") == "bad_value here purpose [inbound]");
}

BOOST_AUTO_TEST_CASE(a_sale_needs_its_product_and_a_survey_does_not) {
    const std::string start = "kit: example-sale\ntitle: {zh_CN: 彩铃, en: Tone}\nkind: ";
    KitFiles files = example_kit();
    files["product.yaml"] = start + "sale\n";
    BOOST_TEST(refusal(files).find("missing_key product.yaml:1 product [product]") != std::string::npos);
    const std::string form =
        "form: example-sale\npurpose: survey\ntitle: {zh_CN: 问卷, en: Survey}\nsteps: []\noutcomes: []\n";
    BOOST_TEST(refusal({{"product.yaml", start + "survey\n"}, {"forms/survey.yaml", form}}) == "");
}

BOOST_AUTO_TEST_CASE(without_a_trial_what_opening_means_must_be_said) {
    const auto text = refusal_with("product.yaml", "trial_days: 30", "trial_days: 0");
    BOOST_TEST(text.find("missing_key product.yaml:5 product/charging [charging]") != std::string::npos);
    BOOST_TEST(text.find("[product.trial_end]") != std::string::npos);
    BOOST_TEST(text.find("outcomes/trial_agreed/follow_up/0/before [trial_end]") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_purpose_and_a_rule_left_out_are_the_linters_business) {
    BOOST_TEST(refusal_of_form_with(", purpose: {zh_CN: 按省统计, en: Counting by province}", "") == "");
    BOOST_TEST(refusal_of_form_with(", rule: {zh_CN: 语气平常, en: The voice is even}", "") == "");
}

BOOST_AUTO_TEST_SUITE_END()
