// How the calls of a project ended, by whatever its kit asks or its lists bring: generic, for any kit. Page, file and
// answer are made of what this returns (M7).
#pragma once

#include "server/service/report_ground.h"
#include "shared/api/outcome_report_messages.h"

namespace cts::service {

// by: dimensions (report_dimension.h), joined by commas; absent: by outcome alone.
// As report_ground refuses, and: no_calls_in_span: there is nothing to count; too_many_groups: more than a page or a
// file is for.
Result<api::OutcomeReport> outcome_report(const Tools& tools, const model::User& user, std::string_view project,
                                          const std::optional<std::string>& by, const ReportAsked& asked);

}  // namespace cts::service
