// Which form a follow-up is worked with. The call that keeps a promise is a talk of its own: the second confirmation
// has its own flow, while a callback goes on where the earlier talk stopped. It knows the names of a kit's forms only.
//
//   kind                 form, when the kit has it
//   second_confirmation  second_confirmation
//   callback             the form of the call that promised it
//   technical_query      the form of the call that raised it: the lead is dialled again once the number is cleared
//   complaint_ticket     the form of the call: whoever works the ticket and rings the customer
//   department_order     the same, as its ticket
//   remedial_call        remedial_call; without one the form of the sale: the standards are the same (D5)
//   field_visit          field_visit, the second script; without one the form of the call that promised it
// When the kit has no such form (any more): first_call; without that, its first form by name.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "shared/form/definition.h"

namespace cts::followup {

inline constexpr std::string_view first_call_purpose = "first_call";
inline constexpr std::string_view second_confirmation_purpose = "second_confirmation";
inline constexpr std::string_view remedial_call_purpose = "remedial_call";
inline constexpr std::string_view field_visit_purpose = "field_visit";

// promised_by: the purpose of the call that left the follow-up behind. available: the kit's purposes, not empty.
std::string purpose_of(form::FollowUpKind kind, const std::string& promised_by, const std::set<std::string>& available);

}  // namespace cts::followup
