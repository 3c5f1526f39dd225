#include "server/service/kit_shelf.h"

#include <algorithm>
#include <stdexcept>

#include "server/service/kit_paths.h"
#include "shared/form/reader.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

std::string key_of(model::ProjectId project, const api::ProjectVersions& versions) {
    std::string key = project.to_string();
    for (const auto& [path, version] : paths_by_version(versions)) key += ' ' + path + '=' + std::to_string(version);
    return key;
}

model::Problem unknown_version(const std::string& path, int version) {
    return {.reason = Reason::unknown_version,
            .field = path,
            .details = {{"version", Translated::neutral(std::to_string(version))}}};
}

}  // namespace

Result<form::KitFiles> KitShelf::files(model::ProjectId project, const api::ProjectVersions& versions) {
    form::KitFiles files;
    model::Problems problems;
    for (const auto& [path, version] : paths_by_version(versions)) {
        auto part = store_.projects().part(project, path, version);
        if (part) files[path] = std::move(part->source);
        if (!part) problems.push_back(unknown_version(path, version));
    }
    if (files.empty() && problems.empty()) problems.push_back({.reason = Reason::unknown_version, .field = "forms"});
    if (!problems.empty()) return Refused(std::move(problems));
    return files;
}

Result<std::shared_ptr<const form::Kit>> KitShelf::kit(model::ProjectId project, const api::ProjectVersions& versions) {
    const std::string key = key_of(project, versions);
    {
        const std::lock_guard lock(guard_);
        if (const auto found = kept_.find(key); found != kept_.end()) {
            found->second.used = ++uses_;
            return found->second.kit;
        }
    }
    const auto source = files(project, versions);
    if (!source) return Refused(source.error());
    auto read = form::read_kit_of_call(*source);
    if (!read) throw std::runtime_error("a published kit cannot be read any more: " + key);
    auto kit = std::make_shared<const form::Kit>(std::move(*read));
    keep(key, kit);
    return kit;
}

Result<std::shared_ptr<const form::Kit>> KitShelf::kit_of(const storage::CallRecord& call) {
    return kit(call.project, {call.product_version, call.faq_version, {{call.purpose, call.form_version}}});
}

Result<std::shared_ptr<const form::Kit>> KitShelf::kit_of(const api::Call& call) {
    return project_id(call.project).and_then([&](model::ProjectId project) {
        return kit(project, {call.product_version, call.faq_version, {{call.purpose, call.form_version}}});
    });
}

Result<model::ProjectId> KitShelf::project_id(const std::string& code) {
    {
        const std::lock_guard lock(guard_);
        if (const auto found = project_ids_.find(code); found != project_ids_.end()) return found->second;
    }
    const auto project = store_.projects().by_code(code);
    if (!project) return refuse(Reason::not_found, "project");
    const std::lock_guard lock(guard_);
    return project_ids_[code] = project->id;
}

void KitShelf::keep(const std::string& key, std::shared_ptr<const form::Kit> kit) {
    const std::lock_guard lock(guard_);
    kept_[key] = {std::move(kit), ++uses_};
    if (kept_.size() <= most_kept_) return;
    kept_.erase(std::min_element(kept_.begin(), kept_.end(),
                                 [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
}

}  // namespace cts::service
