// By when what a call leaves behind must have happened: one function a kind, used by the planner alone.
#pragma once

#include "shared/followup/planner.h"

namespace cts::followup {

struct Planning {  // what all of it is planned with; borrowed
    const FinishedCall& call;
    const Settings& settings;
    const WorkingTimes& times;
};

std::optional<Instant> end_of_call(const CallMoments& moments);
std::string answer_in(const form::Answers& answers, const std::string& field);

// Fills due, solved_due, trial_end and clocks of a follow-up whose kind is known.
void set_clocks(const form::FollowUpRule& rule, const Planning& planning, PlannedFollowUp& follow_up);

}  // namespace cts::followup
