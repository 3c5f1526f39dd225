// What a form says of what its calls leave behind: kinds, owners and how to find them, limits, urgency (F, H, D5).
#include <boost/test/unit_test.hpp>

#include "tests/shared/form/changed_example.h"

BOOST_AUTO_TEST_SUITE(follow_up_reader_test)

namespace {

using namespace cts::form;
using namespace cts::form::test;
using cts::calendar::Pace;

constexpr std::string_view promise = "{kind: callback, within: PT10M, to: same_agent}";
constexpr std::string_view path = "outcomes/cannot_hear/follow_up/0";

FollowUpRule rule_read(std::string_view text) {
    return form_of(read_kit(example_kit_with(first_call, promise, text)).value())
        .find_outcome("cannot_hear")
        ->follow_ups.at(0);
}

// Without the place: "bad_value .../to [planner]".
std::string refusal_of(std::string_view text) {
    std::string refused = refusal_of_form_with(promise, text);
    for (const std::string& known : {std::string("here "), std::string(path)})
        if (const auto at = refused.find(known); at != std::string::npos) refused.erase(at, known.size());
    return refused;
}

}  // namespace

BOOST_AUTO_TEST_CASE(each_kind_has_an_owner_when_the_form_names_none) {
    struct Row {
        std::string_view text;
        FollowUpKind kind;
        FollowUpOwner owner;
    };
    for (const Row& row :
         {Row{"{kind: callback, within: PT1H}", FollowUpKind::callback, FollowUpOwner::same_agent},
          Row{"{kind: second_confirmation, before: trial_end}", FollowUpKind::second_confirmation, FollowUpOwner::team},
          Row{"{kind: complaint_ticket}", FollowUpKind::complaint_ticket, FollowUpOwner::back_office},
          Row{"{kind: remedial_call}", FollowUpKind::remedial_call, FollowUpOwner::team},
          Row{"{kind: technical_query}", FollowUpKind::technical_query, FollowUpOwner::team_leader},
          Row{"{kind: field_visit, district: lead.district}", FollowUpKind::field_visit, FollowUpOwner::field_group},
          Row{"{kind: department_order, department: network}", FollowUpKind::department_order,
              FollowUpOwner::department}}) {
        const FollowUpRule rule = rule_read(row.text);
        BOOST_TEST((rule.kind == row.kind), row.text);
        BOOST_TEST((rule.owner == row.owner), row.text);
        BOOST_TEST((rule.priority == FollowUpPriority::normal), row.text);
    }
}

BOOST_AUTO_TEST_CASE(a_limit_is_elapsed_or_in_working_time_or_in_working_days) {
    BOOST_TEST((rule_read(promise).within->pace == Pace::elapsed));
    const auto in_hours = rule_read("{kind: callback, within: {working_time: PT8H}}").within;
    BOOST_TEST((in_hours == cts::calendar::working_time(std::chrono::hours(8))));
    const auto in_days = rule_read("{kind: callback, within: {working_days: 2}}").within;
    BOOST_TEST((in_days == cts::calendar::working_days(2)));
}

BOOST_AUTO_TEST_CASE(a_limit_is_one_of_the_three_and_nothing_else) {
    BOOST_TEST(refusal_of("{kind: callback, within: {working_days: 2, working_time: PT8H}}").starts_with("bad_value"));
    BOOST_TEST(refusal_of("{kind: callback, within: {}}").starts_with("bad_value /within"));
    BOOST_TEST(refusal_of("{kind: callback, within: {working_days: 0}}") == "bad_value /within/working_days [0]");
    BOOST_TEST(refusal_of("{kind: callback, within: {working_time: 8}}") == "bad_value /within/working_time [8]");
    BOOST_TEST(refusal_of("{kind: callback, within: {working_days: 2, from: now}}") ==
               "unknown_key /within/from [from]");
}

BOOST_AUTO_TEST_CASE(a_ticket_is_read_with_the_limits_agreed_for_its_two_clocks) {
    const FollowUpRule agreed =
        rule_read("{kind: complaint_ticket, first_contact: PT4H, solved: {working_days: 3}, priority: urgent}");
    BOOST_TEST((agreed.first_contact == cts::calendar::elapsed(std::chrono::hours(4))));
    BOOST_TEST((agreed.solved == cts::calendar::working_days(3)));
    BOOST_TEST((agreed.priority == FollowUpPriority::urgent));
    BOOST_TEST(!rule_read("{kind: complaint_ticket}").first_contact);
}

BOOST_AUTO_TEST_CASE(nothing_but_a_ticket_has_two_clocks) {
    BOOST_TEST(refusal_of("{kind: remedial_call, solved: PT4H}") == "bad_value /solved [PT4H]");
}

BOOST_AUTO_TEST_CASE(a_priority_nobody_knows_is_refused) {
    BOOST_TEST(refusal_of("{kind: callback, within: PT1H, priority: high}") == "bad_value /priority [high]");
}

BOOST_AUTO_TEST_CASE(a_district_is_a_column_of_the_list_or_a_single_choice) {
    BOOST_TEST(rule_read("{kind: field_visit, district: lead.district}").district == "lead.district");
    BOOST_TEST(rule_read("{kind: field_visit, district: mood}").district == "mood");
    BOOST_TEST(refusal_of("{kind: field_visit, district: lead.street}") == "unknown_name /district [lead.street]");
    BOOST_TEST(refusal_of("{kind: field_visit, district: product.name}") == "bad_value /district [product.name]");
    BOOST_TEST(refusal_of("{kind: field_visit, district: callback_note}") == "bad_value /district [callback_note]");
}

BOOST_AUTO_TEST_CASE(who_cannot_be_found_without_it_is_refused_without_it) {
    BOOST_TEST(refusal_of("{kind: field_visit}") == "missing_key  [district]");
    BOOST_TEST(refusal_of("{kind: department_order}") == "missing_key  [department]");
    BOOST_TEST(refusal_of("{kind: callback, within: PT1H, to: skilled}") == "missing_key  [skill]");
    BOOST_TEST(rule_read("{kind: callback, within: PT1H, to: skilled, skill: roaming}").skill == "roaming");
    BOOST_TEST(rule_read("{kind: department_order, department: network}").department == "network");
}

BOOST_AUTO_TEST_CASE(what_finds_one_owner_is_refused_beside_another) {
    BOOST_TEST(refusal_of("{kind: callback, within: PT1H, skill: roaming}") == "bad_value /skill [roaming]");
    BOOST_TEST(refusal_of("{kind: callback, within: PT1H, department: network}") == "bad_value /department [network]");
    BOOST_TEST(refusal_of("{kind: callback, within: PT1H, district: mood}") == "bad_value /district [mood]");
    BOOST_TEST(refusal_of("{kind: department_order, department: Net Work}") == "bad_name /department [Net Work]");
}

BOOST_AUTO_TEST_CASE(an_outcome_may_settle_the_promise_its_call_was_made_for) {
    const auto with = [](std::string_view word) {
        return example_kit_with(first_call, "    class: refusal\n",
                                "    class: refusal\n    settles: " + std::string(word) + "\n");
    };
    const Kit kit = read_kit(with("cancelled")).value();
    BOOST_TEST((form_of(kit).find_outcome("refused")->settles == Settlement::cancelled));
    BOOST_TEST(!form_of(kit).find_outcome("call_back")->settles);
    BOOST_TEST(refusal(with("done")).ends_with("outcomes/refused/settles [done]"));
}

BOOST_AUTO_TEST_SUITE_END()
