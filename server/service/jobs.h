// What the servers do on their own, as the administrator sees it: the rows of the jobs, whichever server is at them.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/job_messages.h"

namespace cts::service {

//   a server's lease runs          running
//   due, its pause still runs      pausing
//   due                            due
//   not yet due                    resting
api::JobState job_state(const storage::JobRecord& job, model::Instant now);

Result<api::Jobs> list_jobs(const Tools& tools, const model::User& by);

}  // namespace cts::service
