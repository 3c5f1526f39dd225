// A kit's parts are known by their path in its folder; versions are counted a path.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "server/storage/records.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::string_view product_path = "product.yaml";
inline constexpr std::string_view faq_path = "faq.yaml";
std::string form_path(std::string_view purpose);  // forms/<purpose>.yaml

// Sorted by what they are. in_force: a path whose every version is withdrawn is left out.
using VersionsByPath = std::map<std::string, storage::KitVersions>;
api::ProjectVersions versions_in_force(const VersionsByPath& versions);
api::ProjectVersions versions_published(const VersionsByPath& versions);
std::map<std::string, int> paths_by_version(
    const api::ProjectVersions& versions);  // version 0: the kit has no such part

}  // namespace cts::service
