// PUT /calls/{id}: a finished call is judged strictly and stored once. Sent again it is "already have it"; sent again
// with other contents it is refused, and only its own agent learns that.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/codec.h"

namespace cts::service {

Result<api::CallSaved> save_call(const Tools& tools, const model::User& agent, model::CallId id,
                                 const api::CallSaveOnWire& call);

}  // namespace cts::service
