// What keeps an outcome from being saved (E7), gathered field by field in talk order; the lines are listed at
// FormSession::missing_for.
#pragma once

#include <string_view>

#include "shared/form/session_state.h"

namespace cts::form {

model::Problems missing_for(const SessionState& state, std::string_view outcome_name);

// Whether the outcome can be chosen as the answers stand.
bool is_offered(const SessionState& state, const Outcome& outcome);

}  // namespace cts::form
