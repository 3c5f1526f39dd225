// The wire contract of the web console's log-in. The session's token is not in it: it is in the cookie beside it.
#pragma once

#include <string>

#include "shared/model/instant.h"
#include "shared/model/user.h"

namespace cts::api {

struct WebSession {          // POST /web-sessions, GET /web-sessions/current
    std::string csrf_token;  // goes with every request that changes something, as X-CSRF-Token
    model::Instant expires_at;
    model::User user;
    model::Instant server_time;
};

}  // namespace cts::api
