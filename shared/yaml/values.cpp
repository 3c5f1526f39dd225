#include "shared/yaml/values.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/model/text.h"

namespace cts::yaml {

using model::Reason;

namespace {

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::optional<int> whole_number(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

struct DurationUnit {
    char letter;
    bool of_time;
    std::chrono::milliseconds length;
};

constexpr std::array<DurationUnit, 4> duration_units{{{'D', false, std::chrono::hours(24)},
                                                      {'H', true, std::chrono::hours(1)},
                                                      {'M', true, std::chrono::minutes(1)},
                                                      {'S', true, std::chrono::seconds(1)}}};

// ISO 8601, days to seconds, each at most once and in order: P1D, PT10M, P1DT12H. Nothing or zero: nullopt.
std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
    if (!text.starts_with('P')) return std::nullopt;
    text.remove_prefix(1);
    std::chrono::milliseconds total{0};
    bool in_time = false;
    for (const DurationUnit& unit : duration_units) {
        if (!in_time && unit.of_time && text.starts_with('T')) in_time = (text.remove_prefix(1), true);
        const auto letter = std::ranges::find_if_not(text, is_digit);
        if (letter == text.end() || *letter != unit.letter || in_time != unit.of_time) continue;
        const auto length = static_cast<std::size_t>(letter - text.begin());
        const auto count = length > 5 ? std::nullopt : whole_number(text.substr(0, length));
        if (!count) return std::nullopt;
        total += *count * unit.length;
        text.remove_prefix(length + 1);
    }
    if (!text.empty() || total.count() == 0) return std::nullopt;
    return total;
}

std::string read_language(MapReader& map, std::string_view language, std::vector<TextNote>* notes) {
    const YamlNode* node = map.peek(language);
    if (map.node().kind != YamlNode::Kind::map) return {};
    FileReading& file = map.file();
    const std::string path = map.path_of(language);
    const bool given = node && node->kind != YamlNode::Kind::nothing;
    std::string text = given ? model::trim(model::to_nfc(read_scalar(*node, path, file))) : std::string();
    if (text.empty() && (!given || node->kind == YamlNode::Kind::scalar))
        file.refuse(Reason::missing_translation, node ? *node : map.node(), map.path(), {{"word", language}});
    if (model::length_in_characters(text) > max_text_characters)
        file.refuse(Reason::too_long, *node, path, {{"max", std::to_string(max_text_characters)}});
    if (notes && !text.empty()) notes->push_back({text, path, node->offset});
    return text;
}

}  // namespace

bool is_name(std::string_view text, NameStyle style) {
    if (text.empty() || text.size() > max_name_bytes) return false;
    const bool hyphened = style == NameStyle::hyphened;
    if (!is_lower(text.front()) && !(hyphened && is_digit(text.front()))) return false;
    return std::ranges::all_of(
        text, [&](char c) { return is_lower(c) || is_digit(c) || c == '_' || (hyphened && c == '-'); });
}

std::string read_scalar(const YamlNode& node, const std::string& path, FileReading& file) {
    file.refuse_unless(YamlNode::Kind::scalar, node, path);
    return node.text;
}

std::string read_name(const YamlNode& node, const std::string& path, FileReading& file, NameStyle style) {
    std::string name = read_scalar(node, path, file);
    if (node.kind == YamlNode::Kind::scalar && !is_name(name, style))
        file.refuse(Reason::bad_name, node, path, {{"word", name}});
    return name;
}

bool read_bool(const YamlNode& node, const std::string& path, FileReading& file) {
    const std::string text = read_scalar(node, path, file);
    if (node.kind == YamlNode::Kind::scalar && text != "true" && text != "false")
        file.refuse(Reason::bad_value, node, path, {{"word", text}, {"expected", "true, false"}});
    return text == "true";
}

std::optional<int> read_integer(const YamlNode& node, const std::string& path, FileReading& file, int lowest,
                                int highest) {
    const auto value = whole_number(read_scalar(node, path, file));
    if (value && *value >= lowest && *value <= highest) return value;
    const std::string range = std::to_string(lowest) + " … " + std::to_string(highest);
    file.refuse(Reason::bad_value, node, path, {{"word", node.text}, {"expected", range}});
    return std::nullopt;
}

std::chrono::milliseconds read_duration(const YamlNode& node, const std::string& path, FileReading& file) {
    const auto length = parse_duration(read_scalar(node, path, file));
    if (length && *length <= std::chrono::days(366)) return *length;
    file.refuse(Reason::bad_value, node, path, {{"word", node.text}, {"expected", "PT10M, PT2H, P1D"}});
    return {};
}

std::vector<std::string> read_scalars(const YamlNode& node, const std::string& path, FileReading& file) {
    std::vector<std::string> texts;
    for (const YamlNode& item : list_items(node, path, file)) texts.push_back(read_scalar(item, path, file));
    return texts;
}

Translated read_translated(MapReader& map, std::vector<TextNote>* notes) {
    Translated both;
    both.zh_CN = read_language(map, "zh_CN", notes);
    both.en = read_language(map, "en", notes);
    return both;
}

Translated read_translated(const YamlNode& node, const std::string& path, FileReading& file,
                           std::vector<TextNote>* notes) {
    MapReader map(node, path, file);
    Translated both = read_translated(map, notes);
    map.refuse_rest();
    return both;
}

}  // namespace cts::yaml
