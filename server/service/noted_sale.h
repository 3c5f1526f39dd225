// What a call's record says of a sale for whoever counts and bills: whether something was opened in it, why its agent
// doubts that, and why a customer refused.
//
//   the call                                                                  a sale
//   practice, or to be corrected                                              no
//   its outcome is no success, or without the four standards (D)              no
//   made for a confirmation, a remedial call, or a callback for one of these  no: it is about an earlier sale
//   any other                                                                 yes
#pragma once

#include "server/service/call_base.h"

namespace cts::service {

// The single choice that a form asks the reason of a refusal in (docs/form-format.md).
inline constexpr std::string_view refusal_field = "refusal_reason";

// record: with its outcome and its faults noted.
void note_sale(const SealedBeside& values, const CallBase& base, const api::CallSave& call,
               storage::CallRecord& record);

}  // namespace cts::service
