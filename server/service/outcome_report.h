// How the calls of a project ended, by whatever its kit asks or its lists bring: generic, for any kit. Page, file and
// answer are made of what this returns (M7).
#pragma once

#include "server/service/report_span.h"
#include "server/service/tools.h"
#include "shared/api/outcome_report_messages.h"

namespace cts::service {

struct OutcomesAsked {
    std::optional<std::string> by;  // dimensions (report_dimension.h), joined by commas; absent: by outcome alone
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> purpose;
    std::optional<std::string> version;  // of the form
    std::optional<std::string> agent;    // a user's id
    std::optional<std::string> where;    // "field:price=dear,attribute:job=student": calls with all of these
    ReportOrigins origins;
};

inline constexpr int longest_report_days = 4'000;

// bad_parameter, unknown_field, field_not_counted: the parameter, or the dimension it names; no_calls_in_span: there is
// nothing to count; too_many_groups: more than a page or a file is for.
Result<api::OutcomeReport> outcome_report(const Tools& tools, const model::User& user, std::string_view project,
                                          const OutcomesAsked& asked);

}  // namespace cts::service
