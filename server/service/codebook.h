// What the names in reports and exports mean: each field with its options, each counted column of the list, each
// outcome, in both languages, as the newest kit says it.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/call_report_messages.h"

namespace cts::service {

// no_right (read_reports); not_found (project); unknown_version: nothing was published.
Result<api::Codebook> codebook(const Tools& tools, const model::User& user, std::string_view project);

}  // namespace cts::service
