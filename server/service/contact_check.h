// May this customer be called now (G8)? By the project's contact rules of today, for they protect the customer: a slip
// made before they changed keeps nobody awake.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"

namespace cts::service {

// The zones whose customers may be called now, each looked at once, however many leads there are; the project's own
// among them, for a number that nobody knows yet.
std::vector<storage::ClaimZone> callable_zones(const Tools& tools, const storage::ProjectRecord& project);

model::Problem outside_hours(const storage::ProjectRecord& project, const std::string& zone, model::Instant now);
model::Problem enough_calls(const storage::ProjectRecord& project, const std::string& zone, model::Instant now);

model::Reason reason_of(const storage::Bar& bar);

// do_not_call, blacklisted, outside_permitted_hours, called_enough_today (both say from when on, by the
// customer's clock).
Result<Done> may_be_called(const Tools& tools, const storage::ProjectRecord& project, const storage::LeadRecord& lead,
                           const storage::ContactRecord& contact);

}  // namespace cts::service
