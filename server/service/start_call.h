// A call begun without a claim (G10): a customer calls, or an agent dials a number by hand. The number decides whose
// call it is: a lead of this project that is free is leased like a claimed one; an unknown number becomes a customer on
// the project's own list. The contact rules are asked here and, of whoever dials, once more when they dial (dial.h).
//
//                         a customer calls                    dialled by hand
//   do-not-call           does not forbid it: they called     do_not_call
//   permitted hours       at any hour                         outside_permitted_hours, from when on
//   daily cap             does not count                      called_enough_today, from when on
//   a colleague's lead    stays theirs, stored beside it      lead_held
//   one's own lead        stays, stored beside it             goes back to where it was
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// not_a_phone; no_lead_waiting while the project takes no calls or has no kit; dialling_off for a number by hand.
// Whatever is refused has changed nothing.
Result<api::Claimed> start_call(const Tools& tools, const model::User& agent, std::string_view project,
                                const api::StartCall& wanted);

}  // namespace cts::service
