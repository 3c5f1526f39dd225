// A call begun without a claim (G10): a customer calls, or an agent dials a number by hand. The number decides whose
// call it is: a lead of this project that is free is leased like a claimed one; one that a colleague holds stays theirs
// and the call is stored beside it; an unknown number becomes a customer on the project's own list.
//
//                     a customer calls                      dialled by hand
//   do-not-call       does not forbid it: they called       do_not_call
//   permitted hours   at any hour                           asked when the number is dialled (dial.h)
//   daily cap         does not count                        asked when the number is dialled
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// not_a_phone; no_lead_waiting while the project takes no calls or has no kit; dialling_off for a number by hand.
Result<api::Claimed> start_call(const Tools& tools, const model::User& agent, std::string_view project,
                                const api::StartCall& wanted);

}  // namespace cts::service
