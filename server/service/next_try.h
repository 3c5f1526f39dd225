// What becomes of a lead after its call (G8): promised, to be tried again from a moment on, or over.
//
//   outcome                                            lead
//   do-not-call                                        closed
//   promises a callback                                waiting for it
//   has a retry rule, its cap not reached              again, from that long after the call's end
//   has a retry rule, its cap reached                  closed
//   no rule: unreachable, pending                      again, when what was promised instead is worked (planner.h)
//   no rule: any other class                           closed
#pragma once

#include "server/storage/store.h"
#include "shared/form/definition.h"

namespace cts::service {

struct NextTry {
    storage::LeadState state{};
    std::optional<model::Instant> ready_at{};
};
// calls_with_outcome: of the lead, this one among them.
NextTry next_try(const form::Outcome& outcome, const std::vector<storage::FollowUpRecord>& planned,
                 model::Instant ended_at, int calls_with_outcome);

}  // namespace cts::service
