// As whom somebody takes a step: the machines know agents, leaders, the back office, departments and field groups, a
// user has rights.
//
//   right                          acts as
//   lead_team                      team_leader
//   work_tickets                   back_office; department: what a department says by telephone is noted by who asked
//   it work_orders, their department  department log_calls, and it is theirs    agent; of a visit field_group
//   log_calls, their district      field_group, of a visit that is nobody's
// Nobody acts as a job, and nobody bars by hand: that follows from a do-not-call.
#pragma once

#include <vector>

#include "server/service/kept_facts.h"
#include "server/service/tools.h"

namespace cts::service {

// What this user may do next, with what each needs; what only a call or time does is not offered.
std::vector<api::StepOffered> offered_steps(const model::User& user, const storage::FollowUpRecord& record,
                                            const PlainFacts& facts);

std::vector<followup::Actor> actors_of(const model::User& user, const storage::FollowUpRecord& record);
bool is_taken_by_hand(followup::Action action);

}  // namespace cts::service
