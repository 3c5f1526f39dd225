// What an outcome says: what it leaves behind, its scenario key, its retry.
#include <boost/test/unit_test.hpp>

#include "tests/shared/form/changed_example.h"

BOOST_AUTO_TEST_SUITE(outcome_reader_test)

namespace {

using namespace cts::form;
using namespace cts::form::test;

constexpr std::string_view promise_within = "{kind: callback, within: PT10M, to: same_agent}";

// The example with one more question, for the customer's language, and this promise behind "cannot hear".
KitFiles kit_that_asks_for_the_language(std::string_view promise) {
    KitFiles files = example_kit_with(first_call, promise_within, promise);
    std::string& text = files[std::string(first_call)];
    text.insert(text.find("outcomes:\n"),
                "      - {name: tongue, type: select_one, menu: tongue, label: {zh_CN: 语言, en: Language}}\n");
    text.insert(text.find("steps:\n"),
                "  tongue:\n    - {name: yue, label: {zh_CN: 粤语, en: Cantonese}}\n"
                "    - {name: und, label: {zh_CN: 其他, en: Other}, other: true}\n");
    return files;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_scenario_is_read_with_its_sentences_and_waits) {
    const Kit kit = read_kit(example_kit()).value();
    const Outcome& outcome = *form_of(kit).find_outcome("cannot_hear");
    BOOST_TEST(outcome.scenario == "cannot_hear");
    BOOST_REQUIRE_EQUAL(outcome.scenario_stages.size(), 2U);
    BOOST_TEST(outcome.scenario_stages.at(0).say.zh_CN == "我是${agent.name}，听不清您说话，稍后再打给您。");
    BOOST_TEST(outcome.scenario_stages.at(0).wait.count() == 3'000);
    BOOST_TEST(outcome.scenario_stages.at(1).wait.count() == 0);
}

BOOST_AUTO_TEST_CASE(a_scenario_without_stages_may_be_its_name_alone) {
    const Kit kit =
        read_kit(example_kit_with(first_call, "class: complaint\n", "class: complaint\n    scenario: complains\n"))
            .value();
    BOOST_TEST(form_of(kit).find_outcome("complaint")->scenario == "complains");
    BOOST_TEST(form_of(kit).find_outcome("complaint")->scenario_stages.empty());
}

BOOST_AUTO_TEST_CASE(a_retry_is_read_with_its_delay_and_its_cap) {
    const Kit kit = read_kit(example_kit()).value();
    const auto& retry = form_of(kit).find_outcome("no_answer")->retry;
    BOOST_REQUIRE(retry);
    BOOST_TEST(retry->after.count() == 7'200'000);
    BOOST_TEST(retry->at_most == 3);
    BOOST_TEST(!form_of(kit).find_outcome("refused")->retry);
}

BOOST_AUTO_TEST_CASE(a_speakers_callback_is_read_with_the_field_of_the_language) {
    const Kit kit =
        read_kit(kit_that_asks_for_the_language("{kind: callback, within: PT10M, to: speaker, language: tongue}"))
            .value();
    const FollowUpRule& rule = form_of(kit).find_outcome("cannot_hear")->follow_ups.at(0);
    BOOST_TEST((rule.owner == FollowUpOwner::speaker));
    BOOST_TEST(rule.language_field == "tongue");
}

BOOST_AUTO_TEST_CASE(a_technical_query_goes_to_the_team_leader_and_needs_no_moment) {
    const Kit kit = read_kit(example_kit_with(first_call, promise_within, "{kind: technical_query}")).value();
    const FollowUpRule& rule = form_of(kit).find_outcome("cannot_hear")->follow_ups.at(0);
    BOOST_TEST((rule.kind == FollowUpKind::technical_query));
    BOOST_TEST((rule.owner == FollowUpOwner::team_leader));
    BOOST_TEST(!rule.within);
}

BOOST_AUTO_TEST_CASE(a_callback_to_a_speaker_without_the_language_is_refused) {
    BOOST_TEST(refusal_of_form_with(promise_within, "{kind: callback, within: PT10M, to: speaker}") ==
               "missing_key here outcomes/cannot_hear/follow_up/0 [language]");
}

BOOST_AUTO_TEST_CASE(a_language_is_a_single_choice_of_language_tags) {
    constexpr std::string_view path = "outcomes/cannot_hear/follow_up/0/language ";
    const auto with = [&](std::string_view field) {
        return refusal_of_form_with(
            promise_within, "{kind: callback, within: PT10M, to: speaker, language: " + std::string(field) + "}");
    };
    for (const std::string field : {"mood", "callback_note", "services"})
        BOOST_TEST(with(field) == "bad_value here " + std::string(path) + "[" + field + "]");
    BOOST_TEST(with("dialect") == "unknown_name here " + std::string(path) + "[dialect]");
    BOOST_TEST(with("bill_note") == "field_takes_no_answer here " + std::string(path) + "[bill_note]");
}

BOOST_AUTO_TEST_CASE(a_language_without_a_speaker_is_refused) {
    BOOST_TEST(refusal(kit_that_asks_for_the_language("{kind: callback, within: PT10M, to: team, language: tongue}"))
                   .ends_with("outcomes/cannot_hear/follow_up/0/language [tongue]"));
}

BOOST_AUTO_TEST_CASE(a_kind_or_an_owner_nobody_knows_is_refused) {
    BOOST_TEST(refusal_of_form_with(promise_within, "{kind: visit, within: PT10M, to: same_agent}") ==
               "bad_value here outcomes/cannot_hear/follow_up/0/kind [visit]");
    BOOST_TEST(refusal_of_form_with(promise_within, "{kind: callback, within: PT10M, to: planner}") ==
               "bad_value here outcomes/cannot_hear/follow_up/0/to [planner]");
}

BOOST_AUTO_TEST_CASE(a_scenario_without_its_name_or_its_stages_is_refused) {
    BOOST_TEST(refusal_of_form_with("      name: cannot_hear\n      stages:\n", "      stages:\n") ==
               "missing_key here outcomes/cannot_hear/scenario/name [name]");
    BOOST_TEST(refusal(example_kit_with(first_call, "class: complaint\n",
                                        "class: complaint\n    scenario: {name: complains}\n"))
                   .ends_with("outcomes/complaint/scenario/stages [stages]"));
    BOOST_TEST(refusal(example_kit_with(first_call, "class: complaint\n",
                                        "class: complaint\n    scenario: {name: complains, stages: []}\n"))
                   .ends_with("outcomes/complaint/scenario/stages []"));
}

BOOST_AUTO_TEST_CASE(two_outcomes_cannot_have_the_same_scenario_key) {
    BOOST_TEST(refusal(example_kit_with(first_call, "    retry: {after: PT2H, at_most: 3}\n",
                                        "    retry: {after: PT2H, at_most: 3}\n    scenario: cannot_hear\n"))
                   .ends_with("outcomes/no_answer/scenario [cannot_hear]"));
}

BOOST_AUTO_TEST_CASE(a_stage_needs_its_sentence_in_both_languages) {
    BOOST_TEST(refusal_of_form_with("{say: {zh_CN: 再见。, en: Goodbye.}}", "{wait: PT3S}") ==
               "missing_key here outcomes/cannot_hear/scenario/stages/1/say [say]");
    BOOST_TEST(refusal_of_form_with("{say: {zh_CN: 再见。, en: Goodbye.}}", "{say: {zh_CN: 再见。}}") ==
               "missing_translation here outcomes/cannot_hear/scenario/stages/1/say [en]");
}

BOOST_AUTO_TEST_CASE(a_stage_waits_seconds_or_a_few_minutes) {
    for (const std::string wrong : {"3", "PT0S", "soon", "PT11M", "P1D"})
        BOOST_TEST(refusal_of_form_with("wait: PT3S", "wait: " + wrong) ==
                   "bad_value here outcomes/cannot_hear/scenario/stages/0/wait [" + wrong + "]");
}

BOOST_AUTO_TEST_CASE(a_placeholder_of_a_stage_must_exist) {
    BOOST_TEST(refusal_of_form_with("我是${agent.name}，听不清", "我是${agent.nam}，听不清") ==
               "unknown_name here outcomes/cannot_hear/scenario/stages/0/say/zh_CN [agent.nam]");
}

BOOST_AUTO_TEST_CASE(a_retry_needs_a_delay_and_a_cap) {
    BOOST_TEST(refusal_of_form_with("{after: PT2H, at_most: 3}", "{at_most: 3}") ==
               "missing_key here outcomes/no_answer/retry/after [after]");
    BOOST_TEST(refusal_of_form_with("{after: PT2H, at_most: 3}", "{after: PT2H}") ==
               "missing_key here outcomes/no_answer/retry/at_most [at_most]");
    BOOST_TEST(refusal_of_form_with("after: PT2H,", "after: 2h,") ==
               "bad_value here outcomes/no_answer/retry/after [2h]");
    for (const std::string wrong : {"0", "51", "many"})
        BOOST_TEST(refusal_of_form_with("at_most: 3", "at_most: " + wrong) ==
                   "bad_value here outcomes/no_answer/retry/at_most [" + wrong + "]");
}

BOOST_AUTO_TEST_CASE(a_retry_beside_a_promise_or_a_ban_is_refused) {
    const std::string retry = "    retry: {after: PT2H, at_most: 3}\n";
    const std::string_view promise = "      - {kind: callback, within: PT10M, to: same_agent}\n";
    BOOST_TEST(refusal(example_kit_with(first_call, promise, std::string(promise) + retry))
                   .ends_with("outcomes/cannot_hear/retry []"));
    BOOST_TEST(refusal(example_kit_with(first_call, "    do_not_call: global\n", "    do_not_call: global\n" + retry))
                   .ends_with("outcomes/never_again/retry []"));
}

BOOST_AUTO_TEST_CASE(a_follow_up_is_read_with_its_moment_and_owner) {
    const Kit kit = read_kit(example_kit()).value();
    BOOST_TEST(form_of(kit).find_outcome("trial_agreed")->follow_ups.at(0).before_trial_end);
    BOOST_TEST(form_of(kit).find_outcome("call_back")->follow_ups.at(0).at_field == "callback_at");
    BOOST_TEST(form_of(kit).find_outcome("cannot_hear")->follow_ups.at(0).within->length.count() == 600'000);
    BOOST_TEST((form_of(kit).find_outcome("complaint")->follow_ups.at(0).owner == FollowUpOwner::back_office));
}

BOOST_AUTO_TEST_CASE(a_promise_needs_a_date_and_time) {
    BOOST_TEST(refusal_of_form_with("at: callback_at", "at: callback_note") ==
               "bad_value here outcomes/call_back/follow_up/0/at [callback_note]");
}

BOOST_AUTO_TEST_CASE(a_callback_without_a_moment_is_refused) {
    BOOST_TEST(
        refusal_of_form_with("{kind: callback, within: PT10M, ", "{kind: callback, ").starts_with("missing_key"));
    BOOST_TEST(refusal_of_form_with("within: PT10M", "within: PT10M, at: callback_at").starts_with("bad_value"));
}

BOOST_AUTO_TEST_CASE(a_duration_that_is_none_is_refused) {
    for (const char* wrong : {"10M", "PT", "P", "PT0S", "PT10", "P1M", "PT1M1H", "P400D", "PT999999S", "-PT1M"}) {
        BOOST_TEST_CONTEXT(wrong)
        BOOST_TEST(refusal_of_form_with("within: PT10M", std::string("within: \"") + wrong + "\"") ==
                   "bad_value here outcomes/cannot_hear/follow_up/0/within [" + std::string(wrong) + "]");
    }
}

BOOST_AUTO_TEST_CASE(a_success_in_a_sale_is_a_confirmed_sale_unless_it_says_otherwise) {
    const Kit kit = read_kit(example_kit()).value();
    BOOST_TEST(form_of(kit).find_outcome("trial_agreed")->confirmed_sale);
    BOOST_TEST(form_of(kit).find_outcome("trial_agreed")->complete_all);
    BOOST_TEST(!form_of(kit).find_outcome("refused")->confirmed_sale);
    const auto changed =
        read_kit(example_kit_with(first_call, "    class: success", "    class: success\n    confirmed_sale: false"));
    BOOST_TEST(!form_of(changed.value()).find_outcome("trial_agreed")->confirmed_sale);
}

BOOST_AUTO_TEST_SUITE_END()
