// The way from a text to a thing or its problems, all of them at once.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "shared/yaml/map_reader.h"

namespace cts::yaml {

// fill(map, thing) reads the keys of the file's one map; keys it does not ask for are refused.
template <typename Thing, typename Fill>
tl::expected<Thing, model::Problems> read_file(const std::string& name, std::string_view text, Fill fill) {
    model::Problems problems;
    FileReading reading{SourceText(name, text), problems};
    auto root = parse_yaml(reading.source);
    if (!root) return tl::unexpected(model::Problems{std::move(root.error())});
    MapReader map(*root, "", reading);
    Thing thing;
    fill(map, thing);
    map.refuse_rest();
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return thing;
}

}  // namespace cts::yaml
