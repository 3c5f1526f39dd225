// The next customer for an agent (G9): one lead, one agent, under a lease that ends, with a slip and the reasons why
// now.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// no_lead_waiting: nobody is to be called now, the project takes no calls, or it has no kit yet.
Result<api::Claimed> claim(const Tools& tools, const model::User& agent, std::string_view project,
                           const api::Claim& wanted);

}  // namespace cts::service
