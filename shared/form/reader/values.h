// The values that only a kit's keys take; those of any YAML file are read by shared/yaml/values.h. A refused value
// reads as empty, so that reading goes on.
#pragma once

#include <optional>
#include <string>

#include "shared/form/definition.h"
#include "shared/form/reader/notes.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

std::string read_currency(const YamlNode& node, const std::string& path, FileReading& file);  // ISO 4217

// A pair {zh_CN, en}: NFC, trimmed, neither empty. With notes, its placeholders will be judged.
Translated read_translated(MapReader& map, Notes* notes);
Translated read_translated(const YamlNode& node, const std::string& path, FileReading& file, Notes* notes);

std::optional<Expression> read_expression(const YamlNode& node, const std::string& path, FileReading& file);

}  // namespace cts::form::reader
