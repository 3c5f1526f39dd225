#include "admin/records/published_forms.h"

#include <stdexcept>

#include "shared/form/reader.h"

namespace cts::records {
namespace {

using storage::KitPartRecord;

constexpr std::string_view form_folder = "forms/";

class Published {
  public:
    Published(storage::Projects& projects, model::ProjectId project)
        : projects_(projects), project_(project), versions_(projects.versions(project)) {}

    void add_forms(std::string_view wanted_path, std::vector<form::Kit>& kits) const {
        for (const auto& [path, versions] : versions_) {
            if (!path.starts_with(form_folder) || (!wanted_path.empty() && path != wanted_path)) continue;
            for (int version = versions.newest; version > 0; --version)
                if (const auto part = projects_.part(project_, path, version)) kits.push_back(kit_of(*part));
        }
    }

  private:
    form::Kit kit_of(const KitPartRecord& form) const {
        form::KitFiles files{{form.path, form.source}};
        for (const auto& path : {"product.yaml", "faq.yaml"})
            if (auto beside = part_at(path, form.published_at)) files[path] = std::move(beside->source);
        auto kit = form::read_kit_of_call(files);
        if (!kit) throw std::runtime_error("a published form cannot be read any more: " + form.path);
        return *std::move(kit);
    }

    std::optional<KitPartRecord> part_at(const std::string& path, model::Instant at) const {
        const auto versions = versions_.find(path);
        if (versions == versions_.end()) return std::nullopt;
        for (int version = versions->second.newest; version > 0; --version) {
            auto part = projects_.part(project_, path, version);
            if (part && (part->published_at <= at || version == 1)) return part;
        }
        return std::nullopt;
    }

    storage::Projects& projects_;
    model::ProjectId project_;
    std::map<std::string, storage::KitVersions> versions_;
};

}  // namespace

tl::expected<std::vector<form::Kit>, model::Problem> published_forms(storage::Projects& projects,
                                                                     model::ProjectId project,
                                                                     std::string_view purpose) {
    std::vector<form::Kit> kits;
    const auto path = purpose.empty() ? std::string() : std::string(form_folder) + std::string(purpose) + ".yaml";
    Published(projects, project).add_forms(path, kits);
    if (kits.empty()) return tl::unexpected(model::Problem{.reason = model::Reason::unknown_version, .field = "form"});
    return kits;
}

}  // namespace cts::records
