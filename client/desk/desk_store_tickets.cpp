// What is typed into tickets, beside the drafts of calls. One that does not open is passed over: the ticket itself
// stands on the server.
#include "client/desk/desk_store_guarded.h"
#include "client/desk/key_ring.h"

namespace cts::desk {
namespace {

std::string ticket_place(const std::string& user, const std::string& ticket) {
    return "tickets/" + user + '/' + ticket;
}

}  // namespace

Kept<void> DeskStore::keep_ticket(const TicketDraft& draft) {
    return guarded([&] {
        const auto user = draft.user.to_string();
        const auto ticket = draft.ticket.to_string();
        file_->change(
            "insert into tickets (user, ticket, sealed) values (:user, :ticket, :sealed) "
            "on conflict (user, ticket) do update set sealed = excluded.sealed",
            {user, ticket, sealed(ticket_place(user, ticket), to_json(draft))});
    });
}

Kept<void> DeskStore::forget_ticket(model::UserId user, model::FollowUpId ticket) {
    return guarded([&] {
        file_->change("delete from tickets where user = :user and ticket = :ticket",
                      {user.to_string(), ticket.to_string()});
    });
}

Kept<std::vector<TicketDraft>> DeskStore::tickets_of(model::UserId user) {
    return guarded([&] {
        std::vector<TicketDraft> drafts;
        const auto whose = user.to_string();
        for (const auto& row : file_->rows("select ticket, sealed from tickets where user = :user", 2, {whose})) {
            const auto text = unsealed(ticket_place(whose, row[0]), row[1]);
            auto draft = text ? ticket_draft_from_json(*text) : std::nullopt;
            if (draft) drafts.push_back(std::move(*draft));
        }
        return drafts;
    });
}

}  // namespace cts::desk
