// The days a report is about: whole days of the project's zone, which is fixed for life.
#pragma once

#include "server/service/result.h"
#include "server/storage/reports.h"
#include "shared/api/report_messages.h"
#include "shared/model/civil.h"

namespace cts::service {

struct ReportOrigins {  // left out unless asked for (B3)
    bool pilot = false;
    bool practice = false;
};

inline constexpr int longest_span_days = 400;

// Both days count. bad_parameter (from, to): no date, the last before the first, or too long.
Result<api::ReportSpan> span_of_days(const std::string& zone, const std::optional<std::string>& from,
                                     const std::optional<std::string>& to, const ReportOrigins& origins,
                                     int longest = longest_span_days);

std::string week_of(const model::CivilDate& date);  // 2026-W48

// "2026-W48": Monday to Sunday (ISO 8601). bad_parameter (week): no such week.
Result<api::ReportSpan> span_of_week(const std::string& zone, const std::optional<std::string>& week,
                                     const ReportOrigins& origins);

storage::ReportWanted wanted_of(model::ProjectId project, const api::ReportSpan& span);

}  // namespace cts::service
