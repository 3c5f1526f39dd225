#include "shared/followup/second_confirmation_period.h"

#include "shared/model/civil.h"

namespace cts::followup {
namespace {

Action at_the_end(const Settings& settings) {
    return settings.bill_unreached ? Action::bill_unreached : Action::leave_unbilled;
}

}  // namespace

TrialPeriod one_period_longer(Instant trial_end, int trial_days, const Settings& settings, const std::string& zone) {
    const model::CivilDate last_day = model::to_civil(trial_end, zone).date.plus_days(trial_days);
    const Instant day_after = model::from_civil({last_day.plus_days(1), 0, 0, 0}, zone);
    TrialPeriod period{day_after - std::chrono::milliseconds(1), std::nullopt};
    if (settings.second_confirmation_lead) period.due = period.trial_end - *settings.second_confirmation_lead;
    return period;
}

std::vector<Action> after_not_reached(State state, bool calls_left, Instant trial_end, Instant now,
                                      const Settings& settings) {
    const bool period_goes_on = calls_left && now <= trial_end;
    if (state == State::due && !period_goes_on) return {Action::miss, Action::extend};
    if (state == State::not_reached) return {Action::extend};
    if (state == State::extended && !period_goes_on) return {Action::miss, at_the_end(settings)};
    if (state == State::not_reached_again) return {at_the_end(settings)};
    return {};
}

}  // namespace cts::followup
