#include "server/storage/text_map.h"

#include <nlohmann/json.hpp>

namespace cts::storage {

std::string text_map_json(const TextMap& map) {
    return nlohmann::json(map).dump();
}

TextMap text_map(std::string_view json) {
    if (json.empty()) return {};
    return nlohmann::json::parse(json).get<TextMap>();
}

}  // namespace cts::storage
