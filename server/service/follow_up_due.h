// By when a follow-up must be settled, and how that was computed: for the strip that shows it. Nothing of it is stored
// but limit and start; the days are computed anew, as they were the first time.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::FollowUpDue> follow_up_due(const Tools& tools, const model::User& user, model::FollowUpId id);

api::FollowUpClock shown_clock(const storage::ClockRecord& record, model::Instant now);

}  // namespace cts::service
