// The values a kit's keys take, each read and judged by itself. A refused value reads as empty, so that reading goes
// on.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/definition.h"
#include "shared/form/reader/map_reader.h"
#include "shared/form/reader/notes.h"

namespace cts::form::reader {

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
                                        FileReading& file);                                   // PT10M, P1D
std::string read_currency(const YamlNode& node, const std::string& path, FileReading& file);  // ISO 4217
std::vector<std::string> read_scalars(const YamlNode& node, const std::string& path, FileReading& file);

// A pair {zh_CN, en}: NFC, trimmed, neither empty. With notes, its placeholders will be judged.
Translated read_translated(MapReader& map, Notes* notes);
Translated read_translated(const YamlNode& node, const std::string& path, FileReading& file, Notes* notes);

std::optional<Expression> read_expression(const YamlNode& node, const std::string& path, FileReading& file);

}  // namespace cts::form::reader
