// What the server says of how due moments were computed, made ready to be drawn. Pure.
#pragma once

#include "client/presenter/due_view.h"
#include "shared/api/follow_up_messages.h"
#include "shared/model/language.h"

namespace cts::presenter {

//   stopped           met, met_late when it was due before
//   no due moment     not_set
//   due passed        overdue
//   due within 2 h    soon
//   else              running
ClockState clock_state(const api::FollowUpClock& clock, model::Instant now);

std::vector<DueClockView> due_clocks(const api::FollowUpDue& due, model::Instant now, model::Language language);

}  // namespace cts::presenter
