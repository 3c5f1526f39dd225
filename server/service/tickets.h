// The queue of complaint tickets (H1), for who works them and who leads the team: by the clock that strikes first.
#pragma once

#include "server/service/paging.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::Page<api::FollowUp>> tickets(const Tools& tools, const model::User& user, const api::TicketQueue& queue,
                                         const PageWanted& page);

}  // namespace cts::service
