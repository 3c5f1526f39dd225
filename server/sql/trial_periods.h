// The rows behind what time does to trials: found here, decided by storage/trial_over.h under their locks, written with
// their course and told.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

int set_confirmations_due(Transaction& transaction, const std::vector<storage::TrialRules>& projects,
                          model::Instant now, int most);
int move_trials_on(Transaction& transaction, const std::vector<storage::TrialRules>& projects, model::Instant now,
                   int most);

}  // namespace cts::sql
