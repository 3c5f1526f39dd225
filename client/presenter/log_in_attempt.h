// The work of a log-in, on the executor's thread: the server is asked; accepted, it opens this PC's desk as well. While
// the server is away, who has logged in here before is let in by password alone, to finish a call and queue it. Either
// way a call that was not saved to the end comes with it.
#pragma once

#include "client/desk/desk_store.h"
#include "client/gateway/gateway.h"

namespace cts::presenter {

struct LogInAttempt {
    gateway::Answer<api::LoggedIn> answer = tl::unexpected(gateway::Fault{});
    std::optional<desk::KnownUser> alone;  // let in without the server
    std::optional<desk::Refusal> refused;  // not even that
    std::optional<desk::Draft> draft;      // of this user
    std::optional<form::KitFiles> kit;     // of the draft

    const model::User* user() const;  // null: not logged in
};

LogInAttempt try_log_in(gateway::Gateway& gateway, desk::DeskStore* desk, const std::string& login,
                        const std::string& password, model::Instant now);

}  // namespace cts::presenter
