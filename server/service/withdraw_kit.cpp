#include "server/service/withdraw_kit.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/service/kit_paths.h"
#include "server/service/projects.h"
#include "server/service/text_rules.h"
#include "shared/form/reader.h"

namespace cts::service {

using model::Reason;

namespace {

constexpr std::size_t longest_reason = 500;

model::Problem unknown_version(int version) {
    return {.reason = Reason::unknown_version,
            .field = "/version",
            .details = {{"version", model::Translated::neutral(std::to_string(version))}}};
}

int newest_left(const Tools& tools, model::ProjectId project, const api::WithdrawKitPart& without) {
    for (const int version : tools.store.projects().not_withdrawn(project, without.path))
        if (version != without.version) return version;
    return 0;
}

model::Problems faults_of_the_rest(const Tools& tools, model::ProjectId project, const api::WithdrawKitPart& wanted) {
    auto versions = tools.store.projects().versions(project);
    versions[wanted.path].in_force = newest_left(tools, project, wanted);
    if (std::ranges::any_of(versions, [](const auto& each) { return each.second.in_force == 0; })) return {};
    const auto files = tools.kits.files(project, versions_in_force(versions));
    if (!files) return files.error();
    const auto kit = form::read_kit(*files);
    return kit ? model::Problems{} : kit.error();
}

}  // namespace

Result<api::ProjectVersions> withdraw_kit_part(const Tools& tools, const model::User& by, std::string_view project,
                                               const api::WithdrawKitPart& wanted) {
    if (auto right = authorise(by, model::Right::publish_kits); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    model::Problems problems;
    check_line(wanted.reason, longest_reason, "/reason", problems);
    if (!tools.store.projects().part(record->id, wanted.path, wanted.version))
        problems.push_back(unknown_version(wanted.version));
    if (problems.empty()) problems = faults_of_the_rest(tools, record->id, wanted);
    if (!problems.empty()) return Refused(std::move(problems));
    tools.store.projects().withdraw({record->id, wanted.path, wanted.version, wanted.reason, by.id, tools.clock.now()});
    return newest_versions(tools, record->id);
}

}  // namespace cts::service
