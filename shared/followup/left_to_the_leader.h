// An outcome that leaves its lead open and says nothing of how it goes on: the linter refuses such a kit, but one may
// be in use. Nobody is forgotten: it is a callback of the team leader's, its due not set, and whoever leads the team
// decides.
//
//   class                  retry   do-not-call   left to the leader
//   unreachable, pending   no      no            yes
//   unreachable, pending   yes     any           no
//   unreachable, pending   any     yes           no
//   any other              any     any           no
#pragma once

#include "shared/form/definition.h"

namespace cts::followup {

// Asked where nothing else was planned.
bool is_left_to_the_leader(const form::Outcome& outcome);

form::FollowUpRule decided_by_the_leader();

}  // namespace cts::followup
