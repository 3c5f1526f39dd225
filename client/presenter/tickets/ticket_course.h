// The course of a ticket as its step list and its history show it (H3). Pure.
//
//   step       done when                                        at, by
//   identity   the customer was contacted and is verified       the step "handle", else "contact"
//   facts      the facts are ticked
//   faq        the FAQ is ticked
//   handling   what was done is written and no order is away    the last order's answer
//   reply      a reply was made                                 the step "reply"
//   close      it is closed, or merged                          that step
// The current one is the first that is not done.
#pragma once

#include "client/presenter/tickets/ticket_draft.h"

namespace cts::presenter {

std::vector<CourseRow> course_rows(const api::FollowUpDetail& ticket, const TicketDraft& draft,
                                   const std::vector<WorkMissing>& missing, model::Language language);
std::vector<CourseEvent> course_events(const api::FollowUpDetail& ticket, model::Language language);  // newest first
// `asked`: request and answer of the orders that have been read, by id.
std::vector<OrderRow> order_rows(const api::FollowUpDetail& ticket,
                                 const std::map<model::FollowUpId, api::FollowUpDetail>& read, model::Instant now,
                                 model::Language language);

}  // namespace cts::presenter
