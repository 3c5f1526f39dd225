#include "server/service/kit_paths.h"

namespace cts::service {

namespace {

constexpr std::string_view form_folder = "forms/";
constexpr std::string_view form_ending = ".yaml";

}  // namespace

std::string form_path(std::string_view purpose) {
    return std::string(form_folder) + std::string(purpose) + std::string(form_ending);
}

api::ProjectVersions versions_by_path(const std::map<std::string, int>& versions) {
    api::ProjectVersions sorted;
    for (const auto& [path, version] : versions) {
        if (path == product_path) sorted.product = version;
        if (path == faq_path) sorted.faq = version;
        if (path.starts_with(form_folder) && path.ends_with(form_ending))
            sorted.forms[path.substr(form_folder.size(), path.size() - form_folder.size() - form_ending.size())] =
                version;
    }
    return sorted;
}

std::map<std::string, int> paths_by_version(const api::ProjectVersions& versions) {
    std::map<std::string, int> paths;
    if (versions.product > 0) paths[std::string(product_path)] = versions.product;
    if (versions.faq > 0) paths[std::string(faq_path)] = versions.faq;
    for (const auto& [purpose, version] : versions.forms) paths[form_path(purpose)] = version;
    return paths;
}

}  // namespace cts::service
