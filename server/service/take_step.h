// A step of a follow-up, taken by hand: read, who acts, what is written down, what the machine says, and one write with
// everything that follows from it. The machine decides (shared/followup/machine.h); rights and consequences are here.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// Refused, in this order:
//   not there, or nobody lets this user see it       not_found
//   another revision than was seen                   changed_meanwhile
//   no such step from where it stands                no_such_step
//   the step is not this user's                      no_right
//   wrong facts, and a problem for each thing missing
// What follows: an order is sent as a follow-up of its own; the last order that comes back takes its ticket on.
Result<api::FollowUpDetail> take_step(const Tools& tools, const model::User& user, model::FollowUpId id, int revision,
                                      const api::TakeStep& wanted);

inline constexpr std::size_t most_steps_at_once = 100;

// Each row stands or falls by itself, in order. bad_member: none, or too many.
Result<api::StepsTaken> take_steps(const Tools& tools, const model::User& user, const api::TakeSteps& wanted);

}  // namespace cts::service
