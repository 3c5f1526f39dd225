// A call that keeps a promise may be about a trial agreed weeks ago (F1). Its dates are those of that trial, not of one
// that would begin with this call: whoever says or judges ${product.trial_end} says it first here.
#pragma once

#include <optional>

#include "shared/form/session.h"

namespace cts::followup {

// trial_end: of the follow-up the call is worked for; absent: it is about no trial, and nothing changes. The day is
// that of the customer's zone, which the context knows.
void speak_of_trial(form::SessionContext& context, std::optional<model::Instant> trial_end);

}  // namespace cts::followup
