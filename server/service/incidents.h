// Known incidents (H6): what customers are answered about something that is known to be wrong. Whoever may publish
// notices publishes them (notices.h); here they are shown to those who meet the customers, before a ticket is raised
// and beside it.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "server/storage/notices.h"
#include "shared/api/messages.h"

namespace cts::service {

// In force, and those that are over while tickets of the project are put down to them: whoever works with calls or
// tickets. no_right, not_found.
Result<api::KnownIncidents> known_incidents(const Tools& tools, const model::User& user, std::string_view project);

// For the project's tickets: `put_down_to` first, over or not, then those in force.
std::vector<api::KnownIncident> incidents_beside(const Tools& tools, model::ProjectId project,
                                                 const std::optional<model::NoticeId>& put_down_to);

// A ticket of the project may be put down to it now.
bool is_incident_in_force(const Tools& tools, model::ProjectId project, model::NoticeId notice);

api::Incident shown_incident(const storage::IncidentRecord& incident);

}  // namespace cts::service
