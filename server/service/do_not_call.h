// Numbers that are never called again (G8), put in by whoever keeps the list. One-way: nothing here takes one out.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<Done> keep_do_not_call(const Tools& tools, const model::User& by, const api::DoNotCall& wanted);

}  // namespace cts::service
