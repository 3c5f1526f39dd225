// A kit's parts are known by their path in its folder; versions are counted a path.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::string_view product_path = "product.yaml";
inline constexpr std::string_view faq_path = "faq.yaml";
std::string form_path(std::string_view purpose);  // forms/<purpose>.yaml

api::ProjectVersions versions_by_path(const std::map<std::string, int>& versions);
std::map<std::string, int> paths_by_version(
    const api::ProjectVersions& versions);  // version 0: the kit has no such part

}  // namespace cts::service
