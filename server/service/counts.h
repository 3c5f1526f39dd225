// Small counts for the screen: an agent's day, and how often each FAQ entry was used.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// Own calls of this project since its midnight (the project's zone).
Result<api::DayTally> today(const Tools& tools, const model::User& user, std::string_view project);
Result<api::FaqUseCounts> faq_uses(const Tools& tools, const model::User& user, std::string_view project);

}  // namespace cts::service
