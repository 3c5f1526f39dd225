#include "server/service/kit_paths.h"

#include <optional>

namespace cts::service {

namespace {

constexpr std::string_view form_folder = "forms/";
constexpr std::string_view form_ending = ".yaml";

std::optional<std::string> purpose_in(std::string_view path) {
    if (!path.starts_with(form_folder) || !path.ends_with(form_ending)) return std::nullopt;
    return std::string(path.substr(form_folder.size(), path.size() - form_folder.size() - form_ending.size()));
}

api::ProjectVersions sorted(const VersionsByPath& versions, int storage::KitVersions::*which) {
    api::ProjectVersions found;
    for (const auto& [path, each] : versions) {
        const int version = each.*which;
        if (version == 0) continue;
        if (path == product_path) found.product = version;
        if (path == faq_path) found.faq = version;
        if (const auto purpose = purpose_in(path)) found.forms[*purpose] = version;
    }
    return found;
}

}  // namespace

std::string form_path(std::string_view purpose) {
    return std::string(form_folder) + std::string(purpose) + std::string(form_ending);
}

api::ProjectVersions versions_in_force(const VersionsByPath& versions) {
    return sorted(versions, &storage::KitVersions::in_force);
}

api::ProjectVersions versions_published(const VersionsByPath& versions) {
    return sorted(versions, &storage::KitVersions::newest);
}

std::map<std::string, int> paths_by_version(const api::ProjectVersions& versions) {
    std::map<std::string, int> paths;
    if (versions.product > 0) paths[std::string(product_path)] = versions.product;
    if (versions.faq > 0) paths[std::string(faq_path)] = versions.faq;
    for (const auto& [purpose, version] : versions.forms) paths[form_path(purpose)] = version;
    return paths;
}

}  // namespace cts::service
