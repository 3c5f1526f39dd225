// How long something may take: elapsed, in a team's working time, or in working days.
//
//   PT24H                    elapsed
//   {working_time: PT8H}
//   {working_days: 2}
#include "shared/form/reader/form_reading.h"
#include "shared/form/reader/values.h"

namespace cts::form::reader {

using calendar::TimeLimit;

namespace {

constexpr int most_working_days = 250;

std::optional<TimeLimit> read_working_limit(MapReader& map, std::string_view key, const YamlNode& node,
                                            FormReading& form) {
    MapReader limit(node, map.path_of(key), form.file);
    std::optional<TimeLimit> read;
    const bool in_days = limit.has("working_days");
    if (in_days == limit.has("working_time")) {
        refuse_value(map, key, node, "PT24H, {working_time: PT8H}, {working_days: 2}");
    } else if (const YamlNode* length = limit.find(in_days ? "working_days" : "working_time")) {
        const std::string path = limit.path_of(in_days ? "working_days" : "working_time");
        read = in_days
                   ? calendar::working_days(read_integer(*length, path, form.file, 1, most_working_days).value_or(1))
                   : calendar::working_time(read_duration(*length, path, form.file));
    }
    limit.refuse_rest();
    return read;
}

}  // namespace

std::optional<TimeLimit> optional_limit(MapReader& map, std::string_view key, FormReading& form) {
    const YamlNode* node = map.find(key);
    if (!node) return std::nullopt;
    if (node->kind == YamlNode::Kind::map) return read_working_limit(map, key, *node, form);
    return calendar::elapsed(read_duration(*node, map.path_of(key), form.file));
}

}  // namespace cts::form::reader
