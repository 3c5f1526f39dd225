// How the trials of a project go (F4): sold in the span, as they stand now.
#pragma once

#include "server/service/report_span.h"
#include "server/service/tools.h"

namespace cts::service {

struct DaysAsked {
    std::optional<std::string> from;  // 2026-11-01, of the project's zone; both days count
    std::optional<std::string> to;
    ReportOrigins origins;
};

// For who reads calls, and for the keeper of success data.
Result<api::TrialMetrics> trial_metrics(const Tools& tools, const model::User& user, std::string_view project,
                                        const DaysAsked& days);

}  // namespace cts::service
