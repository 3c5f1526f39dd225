// What a call leaves behind although its outcome has no rule for it: nobody should have to remember it.
//
//   the call                                              the outcome leaves no   leaves
//   its opening confirmation began and is not complete:   callback                a callback at once, to the same
//   dropped (E3)                                                                  agent, to confirm again
//   a complaint was noted (H7)                            complaint_ticket        a ticket to the back office, with
//                                                                                 what is known
//   sold, and its agent doubts the sale (D5)              remedial_call           a remedial call to the team
//
// Dropped: a first yes that was no refusal, the second not refused, and the outcome is of class pending or unreachable.
// Noted: in a field that some ticket of the form is about, or the outcome is of class complaint.
#pragma once

#include "shared/followup/planned_clocks.h"

namespace cts::followup {

// planned: what the outcome's own rules left. Returned: what comes beside it.
std::vector<PlannedFollowUp> planned_of_its_own_accord(const Planning& planning,
                                                       const std::vector<PlannedFollowUp>& planned);

// A follow-up by a rule, whichever of the two the rule comes from.
PlannedFollowUp planned_by(const form::FollowUpRule& rule, const Planning& planning, Because because);

}  // namespace cts::followup
