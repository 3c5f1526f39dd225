// What the files of this room have in common: dates, weekdays, and the way from a text to a thing or its problems.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

#include "shared/calendar/weekday.h"
#include "shared/yaml/map_reader.h"

namespace cts::calendar {

std::optional<CivilDate> read_day(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file);
std::optional<Weekday> read_weekday(const yaml::YamlNode& node, const std::string& path, yaml::FileReading& file);

// fill(map, thing) reads the keys of the file's one map; keys it does not ask for are refused.
template <typename Thing, typename Fill>
tl::expected<Thing, model::Problems> read_file(const std::string& name, std::string_view text, Fill fill) {
    model::Problems problems;
    yaml::FileReading reading{yaml::SourceText(name, text), problems};
    auto root = yaml::parse_yaml(reading.source);
    if (!root) return tl::unexpected(model::Problems{std::move(root.error())});
    yaml::MapReader map(*root, "", reading);
    Thing thing;
    fill(map, thing);
    map.refuse_rest();
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return thing;
}

}  // namespace cts::calendar
