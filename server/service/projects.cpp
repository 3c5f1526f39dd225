#include "server/service/projects.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/kit_paths.h"
#include "server/service/project_settings.h"
#include "shared/model/civil.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Right;

namespace {

bool is_code(std::string_view text) {
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), allowed);
}

bool is_region(std::string_view text) {
    return text.size() == 2 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Problems faults_of(const api::NewProject& wanted) {
    Problems problems;
    if (!is_code(wanted.code)) problems.push_back({.reason = Reason::bad_member, .field = "/code"});
    if (!model::is_zone(wanted.zone)) problems.push_back({.reason = Reason::bad_member, .field = "/zone"});
    if (!is_region(wanted.region)) problems.push_back({.reason = Reason::bad_member, .field = "/region"});
    return problems;
}

std::optional<std::string> written(const std::optional<calendar::TimeLimit>& limit) {
    return limit ? std::optional(calendar::limit_text(*limit)) : std::nullopt;
}

void add_contact_rules(const followup::ContactRules& rules, api::Project& project) {
    project.calls_a_day = rules.calls_a_day;
    project.callback_grace = rules.callback_grace;
    if (!rules.hours) return;
    project.permitted_from = clock_text(rules.hours->from_minute);
    project.permitted_to = clock_text(rules.hours->to_minute);
}

api::Project shown(const Tools& tools, const storage::ProjectRecord& record) {
    api::Project project;
    project.id = record.id;
    project.code = record.code;
    project.kind = record.kind;
    project.title = record.title;
    project.zone = record.zone;
    project.region = record.region;
    project.state = record.state;
    project.dialling = record.dialling;
    project.second_confirmation_lead = record.second_confirmation_lead;
    project.first_contact = written(record.limits.first_contact);
    project.solved = written(record.limits.solved);
    project.department_answer = written(record.limits.department_answer);
    project.remedial_call = written(record.limits.remedial_call);
    project.warn_before = record.limits.warn_before;
    project.escalate_after = record.limits.escalate_after;
    project.bill_unreached = record.bill_unreached;
    add_contact_rules(record.contact_rules, project);
    project.versions = newest_versions(tools, record.id);
    project.settings_revision = record.settings_revision;
    return project;
}

}  // namespace

Result<api::Project> add_project(const Tools& tools, const model::User& by, const api::NewProject& wanted) {
    if (auto right = authorise(by, Right::manage_projects); !right) return Refused(right.error());
    if (auto problems = faults_of(wanted); !problems.empty()) return Refused(std::move(problems));
    storage::ProjectRecord record;
    record.id = model::ProjectId::make(tools.clock.now());
    record.code = wanted.code;
    record.title = model::Translated::neutral(wanted.code);
    record.zone = wanted.zone;
    record.region = wanted.region;
    record.dialling = wanted.dialling;
    if (tools.store.projects().add(record) == storage::Added::already_there)
        return refuse({.reason = Reason::already_exists,
                       .field = "/code",
                       .details = {{"name", model::Translated::neutral(wanted.code)}}});
    return show_project(tools, wanted.code);
}

Result<api::Project> change_project(const Tools& tools, const model::User& by, std::string_view code,
                                    const api::ProjectSettings& settings) {
    if (auto right = authorise(by, Right::manage_projects); !right) return Refused(right.error());
    auto record = find_project(tools, code);
    if (!record) return Refused(record.error());
    if (auto problems = take_settings(settings, *record); !problems.empty()) return Refused(std::move(problems));
    tools.store.projects().change(*record, by.id, tools.clock.now());
    return show_project(tools, code);
}

api::Page<api::Project> list_projects(const Tools& tools) {
    api::Page<api::Project> page;
    for (const auto& record : tools.store.projects().all()) page.items.push_back(shown(tools, record));
    return page;
}

Result<api::Project> show_project(const Tools& tools, std::string_view code) {
    return find_project(tools, code).map([&](const storage::ProjectRecord& record) { return shown(tools, record); });
}

Result<storage::ProjectRecord> find_project(const Tools& tools, std::string_view code) {
    if (auto record = tools.store.projects().by_code(code)) return std::move(*record);
    return refuse(Reason::not_found, "project");
}

api::ProjectVersions newest_versions(const Tools& tools, model::ProjectId project) {
    return versions_in_force(tools.store.projects().versions(project));
}

bool takes_calls(const storage::ProjectRecord& project) {
    return project.state == "running" || project.state == "pilot";
}

}  // namespace cts::service
