#include "shared/followup/left_to_the_leader.h"

namespace cts::followup {

bool is_left_to_the_leader(const form::Outcome& outcome) {
    return form::leaves_lead_open(outcome) && !outcome.retry && outcome.do_not_call == form::DoNotCall::no;
}

form::FollowUpRule decided_by_the_leader() {
    form::FollowUpRule rule;
    rule.kind = form::FollowUpKind::callback;
    rule.owner = form::FollowUpOwner::team_leader;
    return rule;
}

}  // namespace cts::followup
