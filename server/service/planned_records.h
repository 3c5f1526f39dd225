// What the planner says a call leaves behind, as records: with their clocks, whose they are, and what they belong to.
#pragma once

#include "server/service/call_base.h"
#include "shared/api/messages.h"

namespace cts::service {

struct WhenPlanned {
    model::Instant now;
    int earlier_complaints = 0;  // of the number (H4)
};
std::vector<storage::FollowUpRecord> planned_records(const vault::Vault& vault, const CallBase& base,
                                                     const api::CallSave& call, const form::Outcome& outcome,
                                                     const WhenPlanned& when);

// Complaints of the call's number before it; none are looked for when the call leaves no ticket.
int earlier_complaints(const Tools& tools, const CallBase& base, const api::CallSave& call);

// The clocks a planned follow-up starts with: each its kind has, from the call's end, with the versions of the days and
// hours its moment was computed with.
std::vector<storage::ClockRecord> clocks_of(const followup::PlannedFollowUp& planned, model::Instant ended_at,
                                            const followup::WorkingTimes& times, const std::string& zone);

}  // namespace cts::service
