// Projects: who sells or asks what, in which zone, and whether numbers may be dialled.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::Project> add_project(const Tools& tools, const model::User& by, const api::NewProject& wanted);
Result<api::Project> change_project(const Tools& tools, const model::User& by, std::string_view code,
                                    const api::ProjectSettings& settings);
api::Page<api::Project> list_projects(const Tools& tools);
Result<api::Project> show_project(const Tools& tools, std::string_view code);

// For the other use cases: not_found, field "project".
Result<storage::ProjectRecord> find_project(const Tools& tools, std::string_view code);
api::ProjectVersions newest_versions(const Tools& tools, model::ProjectId project);  // of those not withdrawn
bool takes_calls(const storage::ProjectRecord& project);  // its state lets customers be called (B2)

}  // namespace cts::service
