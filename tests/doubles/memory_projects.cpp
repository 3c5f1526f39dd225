#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

class MemoryProjects final : public storage::Projects {
  public:
    explicit MemoryProjects(MemoryState& state) : state_(state) {}

    storage::Added add(const storage::ProjectRecord& project) override {
        const std::lock_guard lock(state_.mutex);
        const bool taken = std::ranges::any_of(state_.projects, [&](const storage::ProjectRecord& other) {
            return other.id == project.id || other.code == project.code;
        });
        if (taken) return storage::Added::already_there;
        state_.projects.push_back(project);
        keep_settings(project);
        return storage::Added::added;
    }

    std::optional<storage::ProjectRecord> by_code(std::string_view code) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.projects, code, &storage::ProjectRecord::code);
        if (found == state_.projects.end()) return std::nullopt;
        return *found;
    }

    std::optional<storage::ProjectRecord> by_id(model::ProjectId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.projects, id, &storage::ProjectRecord::id);
        if (found == state_.projects.end()) return std::nullopt;
        return *found;
    }

    std::vector<storage::ProjectRecord> all() override {
        const std::lock_guard lock(state_.mutex);
        auto projects = state_.projects;
        std::ranges::sort(projects, {}, &storage::ProjectRecord::code);
        return projects;
    }

    void change(const storage::ProjectRecord& project, model::UserId by, model::Instant at) override {
        const std::lock_guard lock(state_.mutex);
        for (auto& known : state_.projects) {
            if (known.id != project.id) continue;
            auto changed = project;
            changed.code = known.code;
            changed.zone = known.zone;
            changed.settings_revision = known.settings_revision + 1;
            known = changed;
            keep_settings(changed);
            state_.tell(storage::project_changed_event(changed, by, at));
        }
    }

    std::optional<storage::SettingsRecord> settings(model::ProjectId project, int revision) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& [of, kept] : state_.settings) {
            if (of == project && kept.revision >= revision) return kept;
        }
        return std::nullopt;
    }

    std::map<std::string, storage::KitVersions> publish(const std::vector<storage::KitPartRecord>& parts) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& part : parts) publish_one(part);
        return parts.empty() ? std::map<std::string, storage::KitVersions>{} : versions_of(parts.front().project);
    }

    std::map<std::string, storage::KitVersions> versions(model::ProjectId project) override {
        const std::lock_guard lock(state_.mutex);
        return versions_of(project);
    }

    std::vector<int> not_withdrawn(model::ProjectId project, std::string_view path) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<int> versions;
        for (const auto& part : state_.parts) {
            if (part.project == project && part.path == path && !is_withdrawn(project, part.path, part.version))
                versions.insert(versions.begin(), part.version);
        }
        return versions;
    }

    std::optional<storage::Added> withdraw(const storage::KitWithdrawal& wanted) override {
        const std::lock_guard lock(state_.mutex);
        const bool is_there = std::ranges::any_of(state_.parts, [&](const storage::KitPartRecord& part) {
            return part.project == wanted.project && part.path == wanted.path && part.version == wanted.version;
        });
        if (!is_there) return std::nullopt;
        if (is_withdrawn(wanted.project, wanted.path, wanted.version)) return storage::Added::already_there;
        state_.withdrawals.push_back(wanted);
        state_.tell(storage::kit_withdrawn_event(wanted));
        return storage::Added::added;
    }

    std::optional<storage::KitPartRecord> part(model::ProjectId project, std::string_view path, int version) override {
        const std::lock_guard lock(state_.mutex);
        for (const auto& part : state_.parts) {
            if (part.project == project && part.path == path && part.version == version) return part;
        }
        return std::nullopt;
    }

  private:
    void keep_settings(const storage::ProjectRecord& project) {
        state_.settings.push_back({project.id,
                                   {project.settings_revision, project.second_confirmation_lead, project.contact_rules,
                                    project.limits, project.bill_unreached}});
    }

    void publish_one(storage::KitPartRecord part) {
        const storage::KitPartRecord* newest_part = nullptr;
        for (const auto& known : state_.parts) {
            if (known.project == part.project && known.path == part.path) newest_part = &known;
        }
        if (newest_part != nullptr && newest_part->digest == part.digest &&
            !is_withdrawn(part.project, part.path, newest_part->version))
            return;
        part.version = newest_part == nullptr ? 1 : newest_part->version + 1;
        state_.tell(storage::kit_published_event(part));
        state_.parts.push_back(std::move(part));
    }

    bool is_withdrawn(model::ProjectId project, const std::string& path, int version) const {
        return std::ranges::any_of(state_.withdrawals, [&](const storage::KitWithdrawal& each) {
            return each.project == project && each.path == path && each.version == version;
        });
    }

    std::map<std::string, storage::KitVersions> versions_of(model::ProjectId project) const {
        std::map<std::string, storage::KitVersions> versions;
        for (const auto& part : state_.parts) {  // they stand in the order published
            if (part.project != project) continue;
            versions[part.path].newest = part.version;
            if (!is_withdrawn(project, part.path, part.version)) versions[part.path].in_force = part.version;
        }
        return versions;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<storage::Projects> memory_projects(MemoryState& state) {
    return std::make_unique<MemoryProjects>(state);
}

}  // namespace cts::tests
