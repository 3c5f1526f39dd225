// All that is typed into tickets and not sent, by ticket: it waits there while one walks the queue, and on this PC's
// disk, so that it is there again after the program was killed. The disk gets the newest state; while it writes, what
// comes meanwhile is written behind it.
#pragma once

#include <functional>
#include <set>

#include "client/desk/desk_store.h"
#include "client/presenter/asking.h"
#include "client/presenter/tickets/ticket_draft.h"

namespace cts::presenter {

class TicketDrafts {
  public:
    TicketDrafts(Executor& executor, const model::Clock& clock, std::function<void()> changed);

    void keep_in(desk::DeskStore& store) { store_ = &store; }
    void use(model::UserId user);  // whose they are: brings back what the disk has
    TicketDraft& of(model::FollowUpId ticket) { return drafts_[ticket]; }
    void changed(model::FollowUpId ticket);                                 // something was typed, taken or sent
    std::optional<model::Instant> kept_at(model::FollowUpId ticket) const;  // the state that stands here is on the disk

  private:
    void brought_back(const std::vector<desk::TicketDraft>& kept);
    void write(model::FollowUpId ticket);
    void written(model::FollowUpId ticket, const TicketDraft::Typed& typed, model::Instant at, bool kept);

    Asking disk_;
    const model::Clock& clock_;
    std::function<void()> changed_;
    desk::DeskStore* store_ = nullptr;  // null: nothing is kept on this PC
    model::UserId user_;
    std::map<model::FollowUpId, TicketDraft> drafts_;
    struct OnDisk {
        TicketDraft::Typed typed;
        std::optional<model::Instant> at;
    };
    std::map<model::FollowUpId, OnDisk> on_disk_;
    std::set<model::FollowUpId> writing_;
};

}  // namespace cts::presenter
