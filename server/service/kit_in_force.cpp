#include "server/service/kit_in_force.h"

#include "server/service/kit_paths.h"

namespace cts::service {

using model::Reason;

namespace {

model::Problems gone_of(const VersionsByPath& versions) {
    model::Problems gone;
    for (const auto& [path, each] : versions)
        if (each.in_force == 0) gone.push_back({.reason = Reason::kit_withdrawn, .field = path});
    return gone;
}

}  // namespace

model::Problems parts_gone(const Tools& tools, model::ProjectId project) {
    return gone_of(tools.store.projects().versions(project));
}

Result<api::ProjectVersions> kit_in_force(const Tools& tools, model::ProjectId project) {
    const VersionsByPath versions = tools.store.projects().versions(project);
    if (auto gone = gone_of(versions); !gone.empty()) return Refused(std::move(gone));
    api::ProjectVersions in_force = versions_in_force(versions);
    if (in_force.forms.empty()) return refuse(Reason::no_lead_waiting);
    return in_force;
}

}  // namespace cts::service
