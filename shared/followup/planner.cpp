#include "shared/followup/planner.h"

#include <utility>

#include "shared/form/product_dates.h"

namespace cts::followup {
namespace {

using form::FollowUpKind;
using form::FollowUpRule;
using model::Instant;

std::string answer(const form::Answers& answers, const std::string& field) {
    const auto found = answers.find(field);
    return found == answers.end() ? std::string() : found->second;
}

std::optional<Instant> end_of_call(const CallMoments& moments) {
    if (moments.ended_at) return moments.ended_at;
    return moments.answered_at ? moments.answered_at : moments.dialled_at;
}

// The trial counts from the day the call was dialled: the moment the form is judged at, whose dates the agent said.
std::optional<Instant> day_counted_from(const CallMoments& moments) {
    if (moments.dialled_at) return moments.dialled_at;
    return moments.answered_at ? moments.answered_at : moments.ended_at;
}

std::optional<Instant> end_of_trial(const form::Product& product, const CallMoments& moments, const std::string& zone) {
    const auto dialled = day_counted_from(moments);
    if (!dialled) return std::nullopt;
    const model::CivilDate last_day = form::trial_end(product, model::to_civil(*dialled, zone).date);
    const Instant next_day = model::from_civil({last_day.plus_days(1), 0, 0, 0}, zone);
    return next_day - std::chrono::milliseconds(1);
}

std::optional<Instant> callback_due(const FollowUpRule& rule, const form::Answers& answers,
                                    const CallMoments& moments) {
    if (!rule.at_field.empty()) return Instant::parse_iso8601(answer(answers, rule.at_field));
    const auto ended = end_of_call(moments);
    return ended && rule.within ? std::optional(*ended + *rule.within) : std::nullopt;
}

// A query nobody gave a moment starts at once.
std::optional<Instant> query_due(const FollowUpRule& rule, const form::Answers& answers, const CallMoments& moments) {
    const bool has_moment = !rule.at_field.empty() || rule.within;
    return has_moment ? callback_due(rule, answers, moments) : end_of_call(moments);
}

std::optional<Instant> ticket_due(const CallMoments& moments, const Settings& settings) {
    const auto ended = end_of_call(moments);
    return ended ? std::optional(*ended + settings.first_contact) : std::nullopt;
}

std::optional<Instant> confirmation_due(std::optional<Instant> trial_end, const Settings& settings) {
    if (!trial_end || !settings.second_confirmation_lead) return std::nullopt;
    return *trial_end - *settings.second_confirmation_lead;
}

bool says_how_it_goes_on(const form::Outcome& outcome) {
    return outcome.retry || outcome.do_not_call != form::DoNotCall::no;
}

PlannedFollowUp for_the_leader(const CallMoments& moments) {
    PlannedFollowUp planned{FollowUpKind::callback, form::FollowUpOwner::team_leader, {}, moments.trial_end, {}, {}};
    planned.leader_decides = true;
    return planned;
}

bool has_trial(const form::Kit& kit) {
    return kit.product.trial_days > 0;
}

}  // namespace

std::vector<PlannedFollowUp> plan(const form::Kit& kit, const form::Outcome& outcome, const form::Answers& answers,
                                  const CallMoments& moments, const std::string& zone, const Settings& settings) {
    std::vector<PlannedFollowUp> planned;
    for (const FollowUpRule& rule : outcome.follow_ups) {
        PlannedFollowUp follow_up{
            rule.kind, rule.owner, {}, {}, answer(answers, rule.language_field), answer(answers, rule.subject_field)};
        switch (rule.kind) {
            case FollowUpKind::callback:
                follow_up.due = callback_due(rule, answers, moments);
                follow_up.trial_end = moments.trial_end;
                break;
            case FollowUpKind::second_confirmation:
                if (!has_trial(kit)) continue;
                follow_up.trial_end = end_of_trial(kit.product, moments, zone);
                follow_up.due = confirmation_due(follow_up.trial_end, settings);
                break;
            case FollowUpKind::technical_query:
                follow_up.due = query_due(rule, answers, moments);
                follow_up.trial_end = moments.trial_end;
                break;
            case FollowUpKind::complaint_ticket:
                follow_up.due = ticket_due(moments, settings);
                break;
        }
        planned.push_back(std::move(follow_up));
    }
    if (planned.empty() && form::leaves_lead_open(outcome) && !says_how_it_goes_on(outcome))
        planned.push_back(for_the_leader(moments));
    return planned;
}

}  // namespace cts::followup
