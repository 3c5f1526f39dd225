// What hangs on the wall of a room: today's calls by the hour, what is promised and what is late, how each agent does.
// Numbers alone: nobody who walks by reads a customer's name or number.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/wallboard_messages.h"

namespace cts::service {

inline constexpr std::chrono::minutes promise_soon{15};
inline constexpr std::chrono::hours ticket_soon{2};

// no_right (read_reports); not_found (project). A day without calls is a board of noughts.
Result<api::Wallboard> wallboard(const Tools& tools, const model::User& user, std::string_view project);

}  // namespace cts::service
