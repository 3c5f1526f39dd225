// A map of texts as a JSON object, the form in which answers and attributes are kept.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace cts::storage {

using TextMap = std::map<std::string, std::string, std::less<>>;

std::string text_map_json(const TextMap& map);
TextMap text_map(std::string_view json);  // of what text_map_json wrote; empty text is an empty map

}  // namespace cts::storage
