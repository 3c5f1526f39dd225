// What every report over the tallies stands on: who asks, of which project, over which days, with which conditions, and
// the newest kit, by whose names it is asked and answered.
#pragma once

#include <memory>

#include "server/service/report_span.h"
#include "server/service/tools.h"
#include "shared/form/kit.h"

namespace cts::service {

struct ReportAsked {
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::optional<std::string> purpose;
    std::optional<std::string> version;  // of the form
    std::optional<std::string> agent;    // a user's id
    std::optional<std::string> where;    // "field:price=dear,attribute:job=student": calls with all of these
    ReportOrigins origins;
};

struct ReportGround {
    storage::ProjectRecord project;
    api::ReportSpan span;
    std::shared_ptr<const form::Kit> kit;  // the newest; null: none can be read
    storage::CountsWanted wanted;          // by nothing yet
};

inline constexpr int longest_report_days = 4'000;

// no_right (read_reports); not_found (project); bad_parameter, unknown_field, field_not_counted: the parameter, or the
// dimension it names.
Result<ReportGround> report_ground(const Tools& tools, const model::User& user, std::string_view project,
                                   const ReportAsked& asked);

// An outcome is called what the newest kit calls it, whichever of its forms has it.
model::Translated outcome_name(const form::Kit* kit, const std::string& outcome);

}  // namespace cts::service
