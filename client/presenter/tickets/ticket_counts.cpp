#include "client/presenter/tickets/ticket_counts.h"

namespace cts::presenter {

namespace {

// They come by due: where the last one loaded still belongs to them, there may be more behind it.
TicketCount due_between(const CountedTickets& team, std::optional<model::Instant> from, model::Instant to) {
    TicketCount count;
    bool last_is = false;
    for (const auto& each : team.tickets) {
        last_is = each.due && *each.due < to;
        if (last_is && (!from || *each.due >= *from)) ++count.count;
    }
    count.at_least = last_is && team.more;
    return count;
}

TicketCount all_of(const CountedTickets& tickets) {
    return {static_cast<int>(tickets.tickets.size()), tickets.more};
}

}  // namespace

TicketCounts ticket_counts(const CountedTickets& mine, const CountedTickets& team, model::Instant now) {
    return {all_of(mine), all_of(team), due_between(team, std::nullopt, now),
            due_between(team, now, now + soon_within)};
}

}  // namespace cts::presenter
