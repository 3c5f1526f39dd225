#include "admin/history/history_mapping.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/yaml/read_file.h"
#include "shared/yaml/values.h"
#include "shared/yaml/yaml_tree.h"

namespace cts::history {
namespace {

using model::Reason;
using yaml::FileReading;
using yaml::MapReader;
using yaml::YamlNode;

constexpr int earliest_year = 1970;
constexpr int latest_year = 2199;
constexpr std::array<std::string_view, 4> customer_targets{"phone", "name", "salutation", "zone"};

std::string line_of(MapReader& map, std::string_view key) {
    const auto* node = map.find(key);
    return node ? yaml::read_scalar(*node, map.path_of(key), map.file()) : std::string();
}

std::map<std::string, std::string> words_of(MapReader& map) {
    std::map<std::string, std::string> words;
    const auto* node = map.find("values");
    if (!node) return words;
    MapReader values(*node, map.path_of("values"), map.file());
    for (const auto& [word, unused] : values.rest()) words.emplace(word, line_of(values, word));
    return words;
}

MadeUp made_up_of(MapReader& map, const YamlNode& node) {
    MadeUp rule;
    const auto text = yaml::read_scalar(node, map.path_of("made_up"), map.file());
    const auto read = std::from_chars(text.data(), text.data() + text.size(), rule.seed);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        map.file().refuse(Reason::bad_value, node, map.path_of("made_up"), {{"word", text}, {"expected", "7"}});
    if (const auto* language = map.find("language")) {
        const auto named = model::parse_language(yaml::read_scalar(*language, map.path_of("language"), map.file()));
        if (!named)
            map.file().refuse(Reason::bad_value, *language, map.path_of("language"),
                              {{"word", language->text}, {"expected", "zh_CN, en"}});
        rule.language = named.value_or(model::Language::en);
    }
    return rule;
}

// A scalar is the same text in every row; a map says where it comes from.
Source source_of(const YamlNode& node, const std::string& path, FileReading& file) {
    if (node.kind == YamlNode::Kind::scalar) return Always{yaml::read_scalar(node, path, file)};
    MapReader map(node, path, file);
    Source source = Always{};
    if (map.has("column")) {
        FromColumn column{line_of(map, "column")};
        column.words = words_of(map);
        source = std::move(column);
    } else if (const auto* made_up = map.find("made_up")) {
        source = made_up_of(map, *made_up);
    } else if (map.has("if_talked")) {
        IfTalked answer{line_of(map, "if_talked"), ""};
        if (const auto* otherwise = map.require("else"))
            answer.otherwise = yaml::read_scalar(*otherwise, map.path_of("else"), file);
        source = std::move(answer);
    } else {
        file.refuse(Reason::missing_key, node, path, {{"word", "column"}});
    }
    map.refuse_rest();
    return source;
}

std::optional<Source> maybe(MapReader& map, std::string_view key) {
    const auto* node = map.find(key);
    if (!node) return std::nullopt;
    return source_of(*node, map.path_of(key), map.file());
}

std::map<std::string, Source> all_of(MapReader& map, std::string_view key) {
    std::map<std::string, Source> sources;
    const auto* node = map.find(key);
    if (!node) return sources;
    MapReader inside(*node, map.path_of(key), map.file());
    for (const auto& [name, unused] : inside.rest())
        if (auto source = maybe(inside, name)) sources.emplace(name, *std::move(source));
    return sources;
}

MomentRule moment_of(MapReader& map) {
    MomentRule rule;
    const auto* node = map.require("dialled_at");
    if (!node) return rule;
    if (node->kind != YamlNode::Kind::map ||
        std::ranges::any_of(node->entries, [](const auto& entry) { return entry.first.text == "column"; })) {
        rule.at = source_of(*node, "dialled_at", map.file());
        return rule;
    }
    MapReader parts(*node, "dialled_at", map.file());
    rule.day = maybe(parts, "day");
    rule.month = maybe(parts, "month");
    rule.year = maybe(parts, "year");
    if (const auto* first = parts.find("first_year"))
        rule.first_year = yaml::read_integer(*first, "dialled_at/first_year", map.file(), earliest_year, latest_year);
    if (parts.has("time")) rule.time = line_of(parts, "time");
    if (!rule.day || !rule.month || (!rule.year && !rule.first_year))
        map.file().refuse(Reason::missing_key, *node, "dialled_at", {{"word", "day, month, year"}});
    parts.refuse_rest();
    return rule;
}

void refuse_unknown_targets(MapReader& map, const std::map<std::string, Source>& customer) {
    for (const auto& [target, source] : customer)
        if (std::ranges::find(customer_targets, target) == customer_targets.end())
            map.file().refuse(Reason::unknown_name, map.node(), "customer", {{"name", target}, {"word", target}});
}

HistoryMapping mapping_of(MapReader& map) {
    HistoryMapping mapping;
    if (map.require("source")) mapping.source = line_of(map, "source");
    mapping.purpose = line_of(map, "purpose");
    mapping.key = maybe(map, "key");
    mapping.customer = all_of(map, "customer");
    refuse_unknown_targets(map, mapping.customer);
    if (!mapping.customer.contains("phone"))
        map.file().refuse(Reason::missing_key, map.node(), "customer", {{"word", "phone"}});
    mapping.attributes = all_of(map, "attributes");
    mapping.dialled_at = moment_of(map);
    mapping.talk_seconds = maybe(map, "talk_seconds");
    mapping.attempts = maybe(map, "attempts");
    mapping.agent = maybe(map, "agent");
    map.require("outcome");
    mapping.outcome = maybe(map, "outcome");
    mapping.answers = all_of(map, "answers");
    return mapping;
}

}  // namespace

tl::expected<HistoryMapping, model::Problems> read_history_mapping(const std::string& file, std::string_view text) {
    return yaml::read_file<HistoryMapping>(file, text,
                                           [](MapReader& map, HistoryMapping& mapping) { mapping = mapping_of(map); });
}

}  // namespace cts::history
