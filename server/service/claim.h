// The next customer for an agent (G9): one lead, one agent, under a lease that ends, with a slip and the reasons why
// now.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// no_lead_waiting: nobody is to be called now, the project takes no calls, or it has no kit yet. Of a follow-up asked
// for by name: not_found, follow_up_closed, follow_up_of_other (a colleague's whose grace still runs, a language or a
// right one has not), lead_held, outside_permitted_hours, called_enough_today, do_not_call.
Result<api::Claimed> claim(const Tools& tools, const model::User& agent, std::string_view project,
                           const api::Claim& wanted);

}  // namespace cts::service
