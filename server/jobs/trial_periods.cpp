#include "server/jobs/trial_periods.h"

namespace cts::jobs {

storage::Batch TrialPeriods::prepare(const std::string& /*cursor*/, Instant now) {
    std::vector<storage::TrialRules> rules;
    for (const auto& project : projects_.all()) rules.push_back(storage::trial_rules(project));
    return [rules = std::move(rules), now](storage::JobEffects& effects) {
        const int set = effects.set_confirmations_due(rules, now, most);
        const int moved = effects.move_trials_on(rules, now, most);
        return storage::BatchDone{{}, set + moved, set == most || moved == most, now + period};
    };
}

}  // namespace cts::jobs
