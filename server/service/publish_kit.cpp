#include "server/service/publish_kit.h"

#include "server/service/authorise.h"
#include "server/service/changed_types.h"
#include "server/service/kit_in_force.h"
#include "server/service/kit_paths.h"
#include "server/service/projects.h"
#include "shared/form/linter.h"
#include "shared/form/reader.h"

namespace cts::service {

using model::Problems;
using model::Reason;
using model::Right;

namespace {

void append(Problems& to, Problems more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

Problems problems_of(const Tools& tools, const storage::ProjectRecord& project, const form::Kit& kit) {
    Problems problems = form::lint(kit);
    if (kit.name != project.code)
        problems.push_back({.reason = Reason::bad_value,
                            .field = "kit",
                            .details = {{"expected", model::Translated::neutral(project.code)}},
                            .place = model::Place{std::string(product_path), 0, 0}});
    const api::ProjectVersions versions = versions_published(tools.store.projects().versions(project.id));
    if (versions.forms.empty()) return problems;
    if (const auto published = tools.kits.kit(project.id, versions)) append(problems, changed_types(**published, kit));
    return problems;
}

std::vector<storage::KitPartRecord> parts_of(const storage::ProjectRecord& project, const form::KitFiles& files,
                                             const model::User& by, model::Instant now) {
    std::vector<storage::KitPartRecord> parts;
    for (const auto& [path, text] : files)
        parts.push_back({project.id, path, 0, vault::content_digest(text), text, now, by.id});
    return parts;
}

void take_title(const Tools& tools, storage::ProjectRecord project, const form::Kit& kit, const model::User& by) {
    if (project.title == kit.title && project.kind == kit.kind) return;
    project.title = kit.title;
    project.kind = kit.kind;
    tools.store.projects().change(project, by.id, tools.clock.now());
}

}  // namespace

Result<api::ProjectVersions> publish_kit(const Tools& tools, const model::User& by, std::string_view project,
                                         const api::PublishKit& wanted) {
    if (auto right = authorise(by, Right::publish_kits); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    const auto kit = form::read_kit(wanted.files);
    if (!kit) return Refused(kit.error());
    if (auto problems = problems_of(tools, *record, *kit); !problems.empty()) return Refused(std::move(problems));
    const auto versions = tools.store.projects().publish(parts_of(*record, wanted.files, by, tools.clock.now()));
    take_title(tools, *record, *kit, by);
    return versions_in_force(versions);
}

Result<api::KitSource> newest_kit(const Tools& tools, const model::User& by, std::string_view project) {
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    if (auto gone = parts_gone(tools, record->id); !gone.empty()) return Refused(std::move(gone));
    return kit_of_versions(tools, by, project, newest_versions(tools, record->id));
}

Result<api::KitSource> kit_of_versions(const Tools& tools, const model::User& by, std::string_view project,
                                       const api::ProjectVersions& versions) {
    if (auto right = authorise(by, Right::read_kits); !right) return Refused(right.error());
    const auto record = find_project(tools, project);
    if (!record) return Refused(record.error());
    return tools.kits.files(record->id, versions).map([&](form::KitFiles files) {
        return api::KitSource{record->code, versions, std::move(files)};
    });
}

}  // namespace cts::service
