// One map of a file: hands out its values by key and at the end refuses the keys nobody asked for. Duplicate keys are
// refused at once and the first one counts. What is not a map is refused and reads as an empty one.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/yaml/file_reading.h"

namespace cts::yaml {

class MapReader {
  public:
    MapReader(const YamlNode& node, std::string path, FileReading& file);

    const YamlNode* peek(std::string_view key);     // nullptr: not there; left empty: Kind::nothing
    const YamlNode* find(std::string_view key);     // the same, but left empty is refused and nullptr
    const YamlNode* require(std::string_view key);  // refuses its absence
    bool has(std::string_view key) const;           // asks without taking

    // What is left over: unknown keys, or an option's columns.
    std::vector<std::pair<std::string, const YamlNode*>> rest() const;
    void refuse_rest();

    // Steps, fields and the like are called by their names in paths, once these are known.
    void name_path(std::string path) { path_ = std::move(path); }
    const std::string& path() const { return path_; }
    std::string path_of(std::string_view key) const { return path_ + (path_.empty() ? "" : "/") + std::string(key); }
    const YamlNode& node() const { return node_; }
    FileReading& file() const { return file_; }

  private:
    void refuse_duplicates();

    const YamlNode& node_;
    std::string path_;
    FileReading& file_;
    std::set<std::string, std::less<>> asked_;
};

// The items of a list; what is not a list is refused and reads as an empty one.
const std::vector<YamlNode>& list_items(const YamlNode& node, const std::string& path, FileReading& file);

}  // namespace cts::yaml
