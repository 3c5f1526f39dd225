// The one moment an agent gets a whole number (C4): when they dial it, under a slip, in a project that dials, and after
// the do-not-call list was asked once more. Each time is audited.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// Without a number: dialling is off in this project. lease_lost: the lead has gone to somebody else; do_not_call,
// blacklisted, outside_permitted_hours, called_enough_today.
Result<api::Dialled> dial(const Tools& tools, const model::User& agent, model::CallId call, const api::Dial& wanted);

}  // namespace cts::service
