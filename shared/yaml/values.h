// The values that keys of our YAML files take, each read and judged by itself. A refused value reads as empty, so that
// reading goes on.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/language.h"
#include "shared/yaml/map_reader.h"

namespace cts::yaml {

using model::Translated;

inline constexpr std::size_t max_text_characters = 4000;
inline constexpr std::size_t max_name_bytes = 64;

enum class NameStyle { plain, hyphened };  // [a-z][a-z0-9_]*; [a-z0-9][a-z0-9_-]* for kits and FAQ entries
bool is_name(std::string_view text, NameStyle style);

std::string read_scalar(const YamlNode& node, const std::string& path, FileReading& file);
std::string read_name(const YamlNode& node, const std::string& path, FileReading& file, NameStyle style);
bool read_bool(const YamlNode& node, const std::string& path, FileReading& file);
std::optional<int> read_integer(const YamlNode& node, const std::string& path, FileReading& file, int lowest,
                                int highest);
std::chrono::milliseconds read_duration(const YamlNode& node, const std::string& path,
                                        FileReading& file);  // PT10M, P1D
std::vector<std::string> read_scalars(const YamlNode& node, const std::string& path, FileReading& file);

struct TextNote {  // a text for people, and where it stands
    std::string text;
    std::string path;
    std::size_t offset = 0;
};

// A pair {zh_CN, en}: NFC, trimmed, neither empty. notes: each of the two is added there.
Translated read_translated(MapReader& map, std::vector<TextNote>* notes = nullptr);
Translated read_translated(const YamlNode& node, const std::string& path, FileReading& file,
                           std::vector<TextNote>* notes = nullptr);

}  // namespace cts::yaml
