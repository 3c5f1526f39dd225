// A YAML file as a tree that remembers where everything stood. yaml-cpp gives the events; the tree is ours, because
// yaml-cpp's own nodes forget duplicate keys. Promises: depth and size bounded, aliases, anchors and tags refused,
// scalars valid UTF-8 without control characters. It knows nothing about forms.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "shared/model/problem.h"
#include "shared/yaml/source_text.h"

namespace cts::yaml {

inline constexpr std::size_t max_file_bytes = 1024 * 1024;
inline constexpr int max_depth = 32;
inline constexpr std::size_t max_nodes = 50'000;

struct YamlNode {
    enum class Kind { nothing, scalar, list, map };
    Kind kind = Kind::nothing;
    std::string text;                                    // of a scalar, unquoted
    std::vector<YamlNode> items;                         // of a list
    std::vector<std::pair<YamlNode, YamlNode>> entries;  // of a map, duplicates and all
    std::size_t offset = 0;                              // bytes from the file's start
};

// The file must be as SourceText keeps it. A file without a document is Kind::nothing.
tl::expected<YamlNode, model::Problem> parse_yaml(const SourceText& source);

}  // namespace cts::yaml
