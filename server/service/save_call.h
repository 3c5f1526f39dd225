// PUT /calls/{id} (DESIGN 4): a finished call is stored once. Sent again it is "already have it"; sent again with other
// contents it is refused, and only who may read the call learns that.
//
//   delivery    who                  with faults                        slip run out
//   on screen   the slip's agent     refused, every field's reason      refused
//   late        whoever logs calls   stored, to be corrected            stored, to be corrected
//
// The author is the slip's agent either way. What cannot be read, and a slip that this server did not sign, is refused
// either way too. One call comes without a slip: incoming, taken while no server answered (taken_alone.h). It is taken
// late only, from its own agent, and always needs correction.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/codec.h"

namespace cts::service {

Result<api::CallSaved> save_call(const Tools& tools, const model::User& user, model::CallId id,
                                 const api::CallSaveOnWire& call, api::Delivery delivery);

}  // namespace cts::service
