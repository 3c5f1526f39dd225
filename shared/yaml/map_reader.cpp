#include "shared/yaml/map_reader.h"

#include <algorithm>

namespace cts::yaml {

using model::Reason;

MapReader::MapReader(const YamlNode& node, std::string path, FileReading& file)
    : node_(node), path_(std::move(path)), file_(file) {
    file.refuse_unless(YamlNode::Kind::map, node, path_);
    refuse_duplicates();
}

void MapReader::refuse_duplicates() {
    std::set<std::string_view> seen;
    for (const auto& [key, value] : node_.entries) {
        if (key.kind != YamlNode::Kind::scalar)
            file_.refuse_unless(YamlNode::Kind::scalar, key, path_);
        else if (!seen.insert(key.text).second)
            file_.refuse(Reason::duplicate_key, key, path_of(key.text), {{"word", key.text}});
    }
}

const YamlNode* MapReader::peek(std::string_view key) {
    asked_.emplace(key);
    const auto is_it = [&](const auto& entry) {
        return entry.first.kind == YamlNode::Kind::scalar && entry.first.text == key;
    };
    const auto found = std::ranges::find_if(node_.entries, is_it);
    return found == node_.entries.end() ? nullptr : &found->second;
}

const YamlNode* MapReader::find(std::string_view key) {
    const YamlNode* value = peek(key);
    if (!value || value->kind != YamlNode::Kind::nothing) return value;
    file_.refuse(Reason::missing_key, *value, path_of(key), {{"word", key}});
    return nullptr;
}

const YamlNode* MapReader::require(std::string_view key) {
    if (node_.kind == YamlNode::Kind::map && !has(key))
        file_.refuse(Reason::missing_key, node_, path_of(key), {{"word", key}});
    return find(key);
}

bool MapReader::has(std::string_view key) const {
    return std::ranges::any_of(node_.entries, [&](const auto& entry) { return entry.first.text == key; });
}

std::vector<std::pair<std::string, const YamlNode*>> MapReader::rest() const {
    std::vector<std::pair<std::string, const YamlNode*>> left;
    for (const auto& [key, value] : node_.entries)
        if (key.kind == YamlNode::Kind::scalar && !asked_.contains(key.text)) left.emplace_back(key.text, &key);
    return left;
}

void MapReader::refuse_rest() {
    for (const auto& [key, node] : rest()) file_.refuse(Reason::unknown_key, *node, path_of(key), {{"word", key}});
}

const std::vector<YamlNode>& list_items(const YamlNode& node, const std::string& path, FileReading& file) {
    file.refuse_unless(YamlNode::Kind::list, node, path);
    return node.items;
}

}  // namespace cts::yaml
