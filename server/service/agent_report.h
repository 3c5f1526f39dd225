// How each agent did (M2): calls, successes, sales that hold by the four standards, complaints heard and complaints
// that followed. Sales are counted from the records as they stand, the rest from the tallies.
#pragma once

#include "server/service/report_ground.h"
#include "shared/api/call_report_messages.h"

namespace cts::service {

// As report_ground refuses, and: no_calls_in_span.
Result<api::AgentReport> agent_report(const Tools& tools, const model::User& user, std::string_view project,
                                      const std::optional<std::string>& from, const std::optional<std::string>& to,
                                      const ReportOrigins& origins);

}  // namespace cts::service
