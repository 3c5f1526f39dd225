// The moments of a call must follow each other and be near the time the slip was in use; a wrong clock at the desk of
// less than a day is no reason to lose a call.
//
//   ended_at     must be there
//   answered_at  needs dialled_at
//   order        dialled_at <= answered_at <= ended_at, and dialled_at <= ended_at
//   range        none more than a day after now, or more than a day before the slip was issued
#pragma once

#include "shared/api/messages.h"

namespace cts::service {

model::Problems fault_of_times(const api::CallSave& call, const api::SlipContents& slip, model::Instant now);

}  // namespace cts::service
