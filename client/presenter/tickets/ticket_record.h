// The record beside a ticket: the call it came of as its own form asks, what that call left behind, and what the
// customer complained of before (H4). Pure.
#pragma once

#include "client/presenter/amend_desk.h"
#include "client/presenter/ticket_view.h"

namespace cts::presenter {

// `ticket`: of which it is shown. Rows without an answer are left out.
TicketRecordView record_view(const StoredCall& stored, const api::FollowUpDetail& ticket, model::Instant now,
                             model::Language language);

// Of what a search by the last four digits found, those of this ticket's customer, itself left out; the newest first.
std::vector<api::FollowUp> of_same_customer(const api::FollowUp& ticket, const std::vector<api::FollowUp>& found);
std::vector<EarlierComplaintRow> complaint_rows(const std::vector<api::FollowUp>& past, model::Language language);

std::string last_four(const std::string& masked_number);  // empty: there are none

}  // namespace cts::presenter
