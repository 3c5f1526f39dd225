#include "server/storage/trial_over.h"

#include "server/storage/settle.h"

namespace cts::storage {
namespace {

using form::FollowUpKind;

bool is_open_trial(const FollowUpRecord& stands) {
    return stands.open && stands.kind == FollowUpKind::second_confirmation && stands.trial_end;
}

followup::TrialPeriod next_period(const FollowUpRecord& stands, const followup::Settings& settings,
                                  const std::string& zone, Instant now) {
    const auto longer = followup::one_period_longer(*stands.trial_end, stands.trial_days, settings, zone);
    if (longer.trial_end > now) return longer;
    return followup::one_period_longer(now, stands.trial_days, settings, zone);
}

// That nobody was reached, and will not be before the end.
SettledByCall nobody_reached(const FollowUpRecord& stands) {
    SettledByCall unreached;
    unreached.follow_up = stands.id;
    unreached.outcome.outcome_class = form::OutcomeClass::unreachable;
    return unreached;
}

}  // namespace

TrialRules trial_rules(const ProjectRecord& project) {
    return {project.id, project.second_confirmation_lead, project.bill_unreached};
}

std::optional<Settled> trial_over(const FollowUpRecord& stands, const TrialRules& rules, const std::string& zone,
                                  Instant now) {
    if (!is_open_trial(stands) || stands.trial_days <= 0 || *stands.trial_end >= now) return std::nullopt;
    followup::Settings settings;
    settings.second_confirmation_lead = rules.lead;
    auto unreached = nobody_reached(stands);
    unreached.bill_unreached = rules.bill_unreached;
    unreached.longer = next_period(stands, settings, zone, now);
    auto after = settled(stands, unreached, now);
    if (after.after.state == stands.state) return std::nullopt;
    return after;
}

std::optional<Settled> due_at_last(const FollowUpRecord& stands, const TrialRules& rules) {
    if (!is_open_trial(stands) || stands.due || !rules.lead) return std::nullopt;
    Settled after{stands, {StepDone{}}};
    after.after.due = *stands.trial_end - *rules.lead;
    for (auto& one : after.after.clocks)
        if (one.clock.name == followup::ClockName::due && !one.clock.stopped) one.clock.due = after.after.due;
    return after;
}

}  // namespace cts::storage
