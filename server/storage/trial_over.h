// What time does to a trial (F1, F3): decided with what stands there, pure, the same in every store.
//
//   the confirmation                               becomes
//   open, its period over, not yet extended        extended: one more period of the length sold; after that long away
//                                                  from now on, so that there is a time in which to call again
//   open, its period over, extended before         not billed, or billed where the project says so
//   open, without a due moment, a lead time set    due that long before the trial's end
//   any other                                      as it is
//
// What a call does to it stands in settle.h; both go by followup/second_confirmation_period.h.
#pragma once

#include "server/storage/records.h"

namespace cts::storage {

struct Settled;  // settle.h

struct TrialRules {  // what a project has set, as time goes by it
    model::ProjectId project;
    std::optional<std::chrono::milliseconds> lead;  // of the call, before the trial's end; absent: not set
    bool bill_unreached = false;
};

TrialRules trial_rules(const ProjectRecord& project);

// zone: the customer's.
std::optional<Settled> trial_over(const FollowUpRecord& stands, const TrialRules& rules, const std::string& zone,
                                  Instant now);
std::optional<Settled> due_at_last(const FollowUpRecord& stands, const TrialRules& rules);

}  // namespace cts::storage
