// What a client is told of a project's week (M1): counted by one set of queries on one state of the database; the page,
// the file and the answer are all made of what this returns (M7).
#pragma once

#include "server/service/report_span.h"
#include "server/service/tools.h"

namespace cts::service {

struct WeekAsked {
    std::optional<std::string> week;  // 2026-W48
    ReportOrigins origins;
};

Result<api::WeeklyReport> weekly_report(const Tools& tools, const model::User& user, std::string_view project,
                                        const WeekAsked& asked);

}  // namespace cts::service
