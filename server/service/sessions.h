// Log-in sessions: an opaque token for the client, only its digest in the store, gone at log-out or after a shift.
#pragma once

#include <chrono>
#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::chrono::hours session_life{12};

// wrong_credentials tells neither which of the two was wrong nor whether there is such a user, and takes the same time
// for both; too_many_attempts (details: seconds); overloaded when too many log in at once.
Result<api::LoggedIn> log_in(const Tools& tools, const api::LogIn& who, std::string_view address);

// not_logged_in: no such session; session_expired: it has ended by time.
Result<model::User> user_of_token(const Tools& tools, std::string_view token);
Result<api::LoggedIn> current_session(const Tools& tools, const model::User& user, std::string_view token);
void log_out(const Tools& tools, std::string_view token);

}  // namespace cts::service
