// What the desk measured while a call was typed (A3): seconds, corrections and refusals of each field, no answers. It
// comes after the call, is stored apart from it, and the first report counts: nothing here can slow or fail a save.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// For the call's agent and whoever delivered it. not_found: no such call, or somebody else's. A field that the form
// does not have is unknown_field; told twice or beyond what a call can take (a day, 10,000 times) bad_member.
Result<Done> save_telemetry(const Tools& tools, const model::User& user, model::CallId id,
                            const api::Telemetry& telemetry);

}  // namespace cts::service
