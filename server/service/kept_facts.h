// What is written down about a ticket, an order or a visit, between its sealed record and who may read it; and what of
// it a step finds there (followup/ticket_facts.h).
#pragma once

#include "server/service/people.h"
#include "server/service/result.h"
#include "server/storage/follow_ups.h"
#include "shared/api/messages.h"
#include "shared/api/ticket_menu_messages.h"
#include "shared/followup/ticket_facts.h"

namespace cts::service {

struct PlainFacts {
    followup::TicketFacts ticket;
    followup::OrderFacts order;
    followup::VisitFacts visit;
};

PlainFacts unsealed_facts(const SealedBeside& values, const storage::FollowUpRecord& record,
                          const storage::FactsRecord& facts);
storage::FactsRecord sealed_facts(const SealedBeside& values, const storage::FollowUpRecord& record,
                                  const PlainFacts& facts);
api::FollowUpFacts shown_facts(form::FollowUpKind kind, const PlainFacts& facts);

// Writes what is there into `facts`. Refused, each with its member: what is too long or no text (text_rules.h), what
// the project's menus do not offer (what stands already may stay), what another kind has.
model::Problems write_facts(form::FollowUpKind kind, const api::FollowUpFacts& wanted, const api::TicketMenus& menus,
                            PlainFacts& facts);

followup::Needs known_of(form::FollowUpKind kind, const PlainFacts& facts);

}  // namespace cts::service
