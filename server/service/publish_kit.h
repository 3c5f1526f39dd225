// A kit becomes what calls are made with: read, linted and compared with what is published; the parts that changed get
// a new version. Either everything is published or nothing, and then every problem is listed.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::ProjectVersions> publish_kit(const Tools& tools, const model::User& by, std::string_view project,
                                         const api::PublishKit& kit);

// The newest kit of a project, or exactly these versions of it: what a client draws a call with.
Result<api::KitSource> newest_kit(const Tools& tools, const model::User& by, std::string_view project);
Result<api::KitSource> kit_of_versions(const Tools& tools, const model::User& by, std::string_view project,
                                       const api::ProjectVersions& versions);

}  // namespace cts::service
