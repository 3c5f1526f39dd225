#include "shared/followup/planner.h"

#include <boost/test/unit_test.hpp>

namespace {

using namespace cts;
using namespace std::chrono_literals;
using followup::CallMoments;
using followup::PlannedFollowUp;
using followup::Settings;
using form::FollowUpKind;
using form::FollowUpOwner;
using form::FollowUpRule;
using model::Instant;

const std::string shanghai = "Asia/Shanghai";

Instant at(std::string_view iso) {
    return *Instant::parse_iso8601(iso);
}

form::Kit kit_with_trial(int days) {
    form::Kit kit;
    kit.product.trial_days = days;
    return kit;
}

form::Outcome outcome_leaving(FollowUpRule rule) {
    form::Outcome outcome;
    outcome.follow_ups = {std::move(rule)};
    return outcome;
}

FollowUpRule rule_of(FollowUpKind kind, FollowUpOwner owner) {
    FollowUpRule rule;
    rule.kind = kind;
    rule.owner = owner;
    return rule;
}

std::optional<PlannedFollowUp> planned(FollowUpRule rule, const CallMoments& moments, const form::Answers& answers = {},
                                       const Settings& settings = {}, int trial_days = 30,
                                       const std::string& zone = shanghai) {
    const form::Kit kit = kit_with_trial(trial_days);
    const form::Definition talk;
    const form::Outcome outcome = outcome_leaving(std::move(rule));
    const auto plan = followup::plan({kit, talk, outcome, answers, moments, zone}, settings);
    return plan.empty() ? std::nullopt : std::optional(plan.front());
}

CallMoments call_from_to(std::string_view answered, std::string_view ended) {
    return {at(answered), at(answered), at(ended)};
}

const CallMoments afternoon_call = call_from_to("2026-10-11T14:28:00+08:00", "2026-10-11T14:32:00+08:00");

}  // namespace

BOOST_AUTO_TEST_SUITE(planner_test)

BOOST_AUTO_TEST_CASE(a_callback_is_due_at_the_promised_moment) {
    auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::same_agent);
    rule.at_field = "callback_at";
    rule.subject_field = "callback_note";
    const auto follow_up =
        planned(rule, afternoon_call, {{"callback_at", "2026-10-12T06:30:00.000Z"}, {"callback_note", "问开通进度"}});
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(follow_up->due->to_iso8601() == "2026-10-12T06:30:00.000Z");
    BOOST_TEST((follow_up->owner == FollowUpOwner::same_agent));
    BOOST_TEST(follow_up->subject == "问开通进度");
    BOOST_TEST(!follow_up->trial_end);
}

BOOST_AUTO_TEST_CASE(a_callback_within_a_span_counts_from_the_end_of_the_call) {
    struct Row {
        std::chrono::milliseconds within;
        std::string_view ended;
        std::string_view due;
    };
    for (const Row& row : {Row{10min, "2026-10-11T14:32:00+08:00", "2026-10-11T06:42:00.000Z"},
                           Row{10min, "2026-10-11T23:55:00+08:00", "2026-10-11T16:05:00.000Z"},
                           Row{72h, "2026-12-31T12:00:00+08:00", "2027-01-03T04:00:00.000Z"},
                           Row{0min, "2026-10-11T14:32:00+08:00", "2026-10-11T06:32:00.000Z"}}) {
        auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::same_agent);
        rule.within = calendar::elapsed(row.within);
        const auto follow_up = planned(rule, call_from_to("2026-10-11T14:28:00+08:00", row.ended));
        BOOST_REQUIRE(follow_up);
        BOOST_TEST(follow_up->due->to_iso8601() == row.due);
    }
}

BOOST_AUTO_TEST_CASE(a_callback_has_no_due_moment_when_none_was_promised) {
    auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::same_agent);
    rule.at_field = "callback_at";
    const auto follow_up = planned(rule, afternoon_call);
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(!follow_up->due);
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_knows_the_end_of_the_trial_in_the_customers_zone) {
    struct Row {
        int trial_days;
        std::string zone;
        std::string_view answered;
        std::string_view trial_end;
    };
    const std::vector<Row> rows = {
        {30, "Asia/Shanghai", "2026-10-11T14:28:00+08:00", "2026-11-10T15:59:59.999Z"},
        {30, "Asia/Shanghai", "2026-10-11T17:00:00Z", "2026-11-11T15:59:59.999Z"},  // already the 12th there
        {30, "UTC", "2026-10-11T17:00:00Z", "2026-11-10T23:59:59.999Z"},
        {1, "Asia/Shanghai", "2026-12-31T10:00:00+08:00", "2027-01-01T15:59:59.999Z"},
        {20, "Europe/London", "2026-10-11T10:00:00+01:00", "2026-10-31T23:59:59.999Z"},     // summer time ends inside
        {20, "America/New_York", "2026-02-20T10:00:00-05:00", "2026-03-13T03:59:59.999Z"},  // and begins inside
    };
    for (const Row& row : rows) {
        const auto follow_up = planned(rule_of(FollowUpKind::second_confirmation, FollowUpOwner::team),
                                       call_from_to(row.answered, row.answered), {}, {}, row.trial_days, row.zone);
        BOOST_REQUIRE(follow_up);
        BOOST_TEST(follow_up->trial_end->to_iso8601() == row.trial_end);
    }
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_is_due_the_set_lead_before_the_trial_ends) {
    Settings settings;
    settings.second_confirmation_lead = 72h;
    const auto follow_up =
        planned(rule_of(FollowUpKind::second_confirmation, FollowUpOwner::team), afternoon_call, {}, settings);
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(follow_up->due->to_iso8601() == "2026-11-07T15:59:59.999Z");
}

BOOST_AUTO_TEST_CASE(a_second_confirmation_is_not_set_while_the_lead_is_not) {
    const auto follow_up = planned(rule_of(FollowUpKind::second_confirmation, FollowUpOwner::team), afternoon_call);
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(!follow_up->due);
    BOOST_TEST(follow_up->trial_end.has_value());
}

BOOST_AUTO_TEST_CASE(no_second_confirmation_is_planned_for_a_product_without_a_trial) {
    form::Outcome outcome;
    outcome.outcome_class = form::OutcomeClass::success;
    outcome.follow_ups = {rule_of(FollowUpKind::second_confirmation, FollowUpOwner::team)};
    const form::Kit kit = kit_with_trial(0);
    BOOST_TEST(followup::plan({kit, {}, outcome, {}, afternoon_call, shanghai}, {}).empty());
}

BOOST_AUTO_TEST_CASE(a_complaint_is_due_for_first_contact_after_24_hours_elapsed) {
    const auto rule = rule_of(FollowUpKind::complaint_ticket, FollowUpOwner::back_office);
    BOOST_TEST(planned(rule, afternoon_call)->due->to_iso8601() == "2026-10-12T06:32:00.000Z");
    const auto before_the_clocks_go_back = call_from_to("2026-10-24T12:00:00+01:00", "2026-10-24T12:00:00+01:00");
    BOOST_TEST(planned(rule, before_the_clocks_go_back, {}, {}, 0, "Europe/London")->due->to_iso8601() ==
               "2026-10-25T11:00:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_complaint_is_due_by_the_limit_agreed_when_one_is_set) {
    Settings settings;
    settings.first_contact = calendar::elapsed(4h);
    const auto follow_up =
        planned(rule_of(FollowUpKind::complaint_ticket, FollowUpOwner::back_office), afternoon_call, {}, settings);
    BOOST_TEST(follow_up->due->to_iso8601() == "2026-10-11T10:32:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_speakers_callback_says_which_language_the_customer_speaks) {
    auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::speaker);
    rule.within = calendar::elapsed(24h);
    rule.language_field = "spoken_language";
    const auto follow_up = planned(rule, afternoon_call, {{"spoken_language", "yue"}});
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(follow_up->language == "yue");
    BOOST_TEST((follow_up->owner == FollowUpOwner::speaker));
}

BOOST_AUTO_TEST_CASE(a_speakers_callback_is_planned_without_a_language_while_none_is_chosen) {
    auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::speaker);
    rule.within = calendar::elapsed(24h);
    rule.language_field = "spoken_language";
    const auto follow_up = planned(rule, afternoon_call);
    BOOST_REQUIRE(follow_up);
    BOOST_TEST(follow_up->language.empty());
}

BOOST_AUTO_TEST_CASE(a_technical_query_is_due_when_the_call_ends_unless_the_form_gives_it_time) {
    auto rule = rule_of(FollowUpKind::technical_query, FollowUpOwner::team_leader);
    BOOST_TEST(planned(rule, afternoon_call)->due->to_iso8601() == "2026-10-11T06:32:00.000Z");
    rule.within = calendar::elapsed(4h);
    BOOST_TEST(planned(rule, afternoon_call)->due->to_iso8601() == "2026-10-11T10:32:00.000Z");
    rule.within.reset();
    rule.at_field = "callback_at";
    BOOST_TEST(planned(rule, afternoon_call, {{"callback_at", "2026-10-12T06:30:00.000Z"}})->due->to_iso8601() ==
               "2026-10-12T06:30:00.000Z");
}

BOOST_AUTO_TEST_CASE(a_callback_promised_in_a_second_confirmation_is_about_the_same_trial) {
    auto rule = rule_of(FollowUpKind::callback, FollowUpOwner::same_agent);
    rule.within = calendar::elapsed(10min);
    CallMoments moments = afternoon_call;
    moments.trial_end = at("2026-10-14T15:59:59.999Z");
    BOOST_TEST(planned(rule, moments)->trial_end->to_iso8601() == "2026-10-14T15:59:59.999Z");
    BOOST_TEST(!planned(rule, afternoon_call)->trial_end);
}

BOOST_AUTO_TEST_CASE(a_sale_is_put_right_with_the_end_of_its_own_trial_whenever_that_is_done) {
    const auto rule = rule_of(FollowUpKind::remedial_call, FollowUpOwner::team);
    BOOST_TEST(planned(rule, afternoon_call)->trial_end->to_iso8601() == "2026-11-10T15:59:59.999Z");
    CallMoments before_charging = afternoon_call;
    before_charging.trial_end = at("2026-10-14T15:59:59.999Z");
    BOOST_TEST(planned(rule, before_charging)->trial_end->to_iso8601() == "2026-10-14T15:59:59.999Z");
    BOOST_TEST(!planned(rule, afternoon_call, {}, {}, 0)->trial_end);
}

BOOST_AUTO_TEST_CASE(follow_ups_come_in_the_order_of_the_outcomes_rules) {
    form::Outcome outcome;
    auto callback = rule_of(FollowUpKind::callback, FollowUpOwner::same_agent);
    callback.within = calendar::elapsed(10min);
    outcome.follow_ups = {rule_of(FollowUpKind::complaint_ticket, FollowUpOwner::back_office), callback};
    const form::Kit kit = kit_with_trial(0);
    const auto plan = followup::plan({kit, {}, outcome, {}, afternoon_call, shanghai}, {});
    BOOST_REQUIRE_EQUAL(plan.size(), 2u);
    BOOST_TEST((plan[0].kind == FollowUpKind::complaint_ticket));
    BOOST_TEST((plan[1].kind == FollowUpKind::callback));
}

BOOST_AUTO_TEST_CASE(an_outcome_that_settles_the_lead_leaves_nothing_behind_without_rules) {
    const form::Kit kit = kit_with_trial(30);
    form::Outcome outcome;
    outcome.outcome_class = form::OutcomeClass::refusal;
    BOOST_TEST(followup::plan({kit, {}, outcome, {}, afternoon_call, shanghai}, {}).empty());
}

BOOST_AUTO_TEST_SUITE_END()
