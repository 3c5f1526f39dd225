// Has every report counted anew from the records (decision 21): by whoever watches the server.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"

namespace cts::service {

// not_found (projector): this server has not begun to count yet.
Result<Done> rebuild_reports(const Tools& tools, const model::User& by);

}  // namespace cts::service
