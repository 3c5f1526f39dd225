// What a saved call does to the follow-up it was made for: the step its machine then takes. Pure; whether the step has
// what it needs is asked by apply.
#pragma once

#include <optional>

#include "shared/followup/machine.h"

namespace cts::followup {

struct CallForFollowUp {
    const form::Outcome& outcome;
    bool stays_promised = false;  // the retry rule moves it (G8)
};

//   worked kind           the call                                        step
//   callback              stays promised                                  none
//                         any other                                       keep
//   second_confirmation   settles: confirmed, cancelled, told_how         confirm, cancel, tell_how
//                         any other                                       none (what not reaching means: F3, period.h)
//   remedial_call         settles: confirmed, cancelled                   conform, cancel
//                         any other                                       none: tracked until it does (D5)
//   complaint_ticket      class unreachable                               none
//                         any other, first contact still to come          contact
//   technical_query       class unreachable or invalid                    none: the leader says what was found
//                         any other                                       clear
//   field_visit           class unreachable                               miss_visit
//                         any other, appointed                            visit
//   department_order      any                                             none
// An outcome that is a confirmed sale and says nothing settles as confirmed.
std::optional<Action> step_of_call(FollowUpKind worked, State state, const CallForFollowUp& call);

// What the call's record gives such a step.
Needs known_of_call(const form::Outcome& outcome);

}  // namespace cts::followup
