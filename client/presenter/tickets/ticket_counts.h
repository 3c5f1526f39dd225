// The numbers at the top of the desk, counted over what is loaded: nobody counts a million rows for them. Pure.
#pragma once

#include "client/presenter/ticket_view.h"

namespace cts::presenter {

struct CountedTickets {  // open ones, by due
    const std::vector<api::FollowUp>& tickets;
    bool more = false;  // behind them
};
TicketCounts ticket_counts(const CountedTickets& mine, const CountedTickets& team, model::Instant now);

}  // namespace cts::presenter
