// What a ticket and its orders to departments do to each other (H3): an order is a follow-up of its own, its parent the
// ticket; the ticket goes on when the last one is back.
#pragma once

#include "server/service/people.h"
#include "server/service/tools.h"
#include "shared/followup/ticket_facts.h"

namespace cts::service {

int orders_away(const std::vector<storage::FollowUpRecord>& children);  // of a ticket: sent or accepted, not back

storage::MadeByStep order_of(const Tools& tools, const storage::FollowUpRecord& ticket, const SealedBeside& values,
                             const followup::OrderFacts& asked, model::Instant now);

//   the order's step     other orders away   its ticket waits for them   the ticket
//   brings it back       none                yes                         takes the answer and is in handling again
//   any other            any                 any                         stays; that the order moved stands in its
//   course
// Either way the ticket's revision is raised, so that two orders that come back at once do not overlook each other.
std::optional<storage::StepWrite> step_of_ticket(const Tools& tools, const storage::StepWrite& order,
                                                 model::Instant now);

}  // namespace cts::service
