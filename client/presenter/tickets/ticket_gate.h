// What a step of a ticket still lacks: the same list the server refuses by (followup/machine.h), asked before the step.
#pragma once

#include "client/presenter/tickets/ticket_draft.h"

namespace cts::presenter {

//   where it stands          what Ctrl+S does
//   waits for first contact  contact
//   contacted                handle
//   in handling              reply
//   waits for a department   nothing: the last answer takes it on
//   replied                  close
//   closed                   reopen
// As far as the server offers it to this person.
std::optional<followup::Action> main_action(const api::FollowUpDetail& ticket);

bool is_offered(const api::FollowUpDetail& ticket, followup::Action action);

// In the order of Need. An action the server offers and this program does not know lacks what the server says.
std::vector<WorkMissing> missing_for(const api::FollowUpDetail& ticket, followup::Action action,
                                     const TicketDraft& draft, model::Language language);

std::vector<ActionView> action_views(const api::FollowUpDetail& ticket, const TicketDraft& draft,
                                     std::optional<followup::Action> chosen, model::Language language);
WorkGate gate_view(const api::FollowUpDetail& ticket, const TicketDraft& draft, std::optional<followup::Action> chosen,
                   model::Language language);

}  // namespace cts::presenter
