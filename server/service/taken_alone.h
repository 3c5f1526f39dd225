// An incoming call that an agent took while no server answered (DESIGN 4): it comes late, with an id the PC made and
// without a slip. What the server would have signed is made up for here, from the number, once; the call is then stored
// like any late one, and needs correction until somebody has looked at it.
//
//   the number is           the call is stored                      the lead
//   unknown here            under a new customer without a name     waits to be corrected
//   of a lead nobody holds  under that lead                         waits to be corrected
//   of a lead a colleague
//   holds                   beside that lead                        stays as it is
//
// Refused: an id that is no UUIDv7, another agent's call, a number that is none, a form this server does not have; and
// too_many_to_correct while as many of this agent's still wait, so that nobody fills the lists by this door.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr int most_taken_alone = 200;  // of one agent, to be corrected

// `call` has taken_alone. The caller has asked that the id is not stored yet.
Result<api::SlipContents> slip_made_up(const Tools& tools, const model::User& agent, model::CallId id,
                                       const api::CallSave& call);

}  // namespace cts::service
