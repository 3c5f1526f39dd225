// A ticket as the queue shows it. Pure.
#pragma once

#include "client/presenter/ticket_view.h"

namespace cts::presenter {

// "0930-3F2A": the day it came in, in the zone, and the last four characters of its id.
std::string short_id(const api::FollowUp& ticket, const std::string& zone);

ClockView clock_view(const api::FollowUp& ticket, followup::ClockName name, model::Instant now);

struct RowContext {
    model::Instant now;
    std::string zone;
    model::UserId me;
    model::Language language{};
};
// `all`: the tickets known here, in which the customer's others are counted.
std::vector<TicketRow> ticket_rows(const std::vector<api::FollowUp>& shown, const std::vector<api::FollowUp>& all,
                                   const RowContext& context);

// By the moment that strikes first; without one at the end, as the server orders them.
void order_by_due(std::vector<api::FollowUp>& tickets);

}  // namespace cts::presenter
