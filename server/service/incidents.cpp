#include "server/service/incidents.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/projects.h"

namespace cts::service {

using model::Instant;
using model::Right;
using storage::IncidentSeen;
using storage::NoticeRecord;

namespace {

bool is_over(const NoticeRecord& notice, Instant now) {
    return notice.withdrawn_at || (notice.valid_until && *notice.valid_until <= now);
}

bool is_in_force(const NoticeRecord& notice, Instant now) {
    return notice.valid_from <= now && !is_over(notice, now);
}

api::KnownIncident shown(const IncidentSeen& seen, Instant now) {
    api::KnownIncident incident;
    incident.notice = seen.record.id;
    if (!seen.project.empty()) incident.project = seen.project;
    incident.title = seen.record.title;
    if (seen.record.incident) incident.incident = shown_incident(*seen.record.incident);
    incident.since = seen.record.valid_from;
    incident.over = is_over(seen.record, now);
    incident.open_tickets = seen.open_tickets;
    return incident;
}

}  // namespace

api::Incident shown_incident(const storage::IncidentRecord& incident) {
    return {incident.answer, incident.cause, incident.expected_end};
}

Result<api::KnownIncidents> known_incidents(const Tools& tools, const model::User& user, std::string_view project) {
    if (!may(user, Right::log_calls) && !may(user, Right::lead_team))
        if (auto right = authorise(user, Right::work_tickets); !right) return Refused(right.error());
    const auto found = find_project(tools, project);
    if (!found) return Refused(found.error());
    const auto now = tools.clock.now();
    api::KnownIncidents incidents;
    for (const auto& one : tools.store.notices().incidents(found->id, now))
        if (one.record.valid_from <= now) incidents.items.push_back(shown(one, now));
    return incidents;
}

std::vector<api::KnownIncident> incidents_beside(const Tools& tools, model::ProjectId project,
                                                 const std::optional<model::NoticeId>& put_down_to) {
    const auto now = tools.clock.now();
    std::vector<api::KnownIncident> beside;
    for (const auto& one : tools.store.notices().incidents(project, now)) {
        const bool its_own = one.record.id == put_down_to;
        if (!its_own && !is_in_force(one.record, now)) continue;
        beside.insert(its_own ? beside.begin() : beside.end(), shown(one, now));
    }
    const bool there = !beside.empty() && beside.front().notice == put_down_to;
    if (!put_down_to || there) return beside;
    if (auto old = tools.store.notices().by_id(*put_down_to, {}))  // over, and its last ticket is closed
        beside.insert(beside.begin(), shown({old->record, old->project, 0}, now));
    return beside;
}

bool is_incident_in_force(const Tools& tools, model::ProjectId project, model::NoticeId notice) {
    const auto now = tools.clock.now();
    return std::ranges::any_of(tools.store.notices().incidents(project, now), [&](const IncidentSeen& one) {
        return one.record.id == notice && is_in_force(one.record, now);
    });
}

}  // namespace cts::service
