// Working calendars of regions and hours of a project's teams (H1): published as their sources, judged by the one
// reader (shared/calendar), in force at once. What is computed with them from then on says with which version.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/calendar_messages.h"

namespace cts::service {

// For anybody who is logged in. not_found: none is published for this region.
Result<api::PublishedSource> show_calendar(const Tools& tools, const std::string& region);

// manage_projects. Every problem of the source with its place (calendar_reader.h); named_otherwise: it is another
// region's.
Result<api::PublishedSource> publish_calendar(const Tools& tools, const model::User& by, const std::string& region,
                                              const api::SourceToPublish& wanted);

// For anybody who is logged in; the newest of each team, by name. not_found: no such project.
Result<api::TeamHoursPublished> list_team_hours(const Tools& tools, std::string_view project);

// lead_team or manage_projects. As above; the team may be that of an owner ("back_office"), a department, a district, a
// skill (followup/working_times.h).
Result<api::PublishedSource> publish_team_hours(const Tools& tools, const model::User& by, std::string_view project,
                                                const std::string& team, const api::SourceToPublish& wanted);

}  // namespace cts::service
