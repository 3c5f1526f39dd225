// The hours of a team.
#include <algorithm>

#include "shared/calendar/calendar_reader.h"
#include "shared/calendar/reader_values.h"
#include "shared/model/fixed_digits.h"
#include "shared/yaml/values.h"

namespace cts::calendar {
namespace {

using model::Reason;
using yaml::FileReading;
using yaml::MapReader;
using yaml::YamlNode;

constexpr int midnight = 24 * 60;

// "08:30" -> 510; "24:00" is the midnight at the end.
std::optional<int> minute_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = model::fixed_digits(text, 0, 2);
    const auto minute = model::fixed_digits(text, 3, 2);
    if (!hour || !minute || *minute > 59) return std::nullopt;
    const int of_day = *hour * 60 + *minute;
    return of_day <= midnight ? std::optional(of_day) : std::nullopt;
}

std::optional<ClockInterval> parse_interval(std::string_view text) {
    const auto hyphen = text.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const auto from = minute_of_day(text.substr(0, hyphen));
    const auto to = minute_of_day(text.substr(hyphen + 1));
    if (!from || !to) return std::nullopt;
    return ClockInterval{*from, *to};
}

std::optional<ClockInterval> read_interval(const YamlNode& node, const std::string& path, FileReading& file) {
    const auto interval = parse_interval(yaml::read_scalar(node, path, file));
    if (!interval && node.kind == YamlNode::Kind::scalar)
        file.refuse(Reason::bad_value, node, path, {{"word", node.text}, {"expected", "09:00-12:00"}});
    if (!interval || interval->from_minute < interval->to_minute) return interval;
    file.refuse(Reason::ends_before_it_begins, node, path, {{"word", node.text}});
    return std::nullopt;
}

bool share_a_minute(const ClockInterval& one, const ClockInterval& other) {
    return one.from_minute < other.to_minute && other.from_minute < one.to_minute;
}

DayHours read_day_hours(const YamlNode* node, const std::string& path, FileReading& file) {
    DayHours hours;
    if (!node) return hours;
    for (const YamlNode& item : yaml::list_items(*node, path, file)) {
        const auto interval = read_interval(item, path, file);
        if (!interval) continue;
        if (std::ranges::any_of(hours, [&](const auto& other) { return share_a_minute(*interval, other); }))
            file.refuse(Reason::hours_overlap, item, path, {{"word", item.text}});
        hours.push_back(*interval);
    }
    std::ranges::sort(hours);
    return hours;
}

void read_weekdays(MapReader& map, TeamHours& hours) {
    const YamlNode* node = map.require("days");
    if (!node) return;
    MapReader days(*node, "days", map.file());
    for (const Weekday day : all_weekdays)
        if (days.has(weekday_name(day)))
            hours.weekdays[day] =
                read_day_hours(days.find(weekday_name(day)), days.path_of(weekday_name(day)), map.file());
    days.refuse_rest();
    const auto nothing = [](const auto& day) { return day.second.empty(); };
    if (node->kind == YamlNode::Kind::map && std::ranges::all_of(hours.weekdays, nothing))
        map.file().refuse(Reason::no_working_time, *node, "days");
}

}  // namespace

tl::expected<TeamHours, model::Problems> read_hours(const std::string& file, std::string_view text) {
    return read_file<TeamHours>(file, text, [](MapReader& map, TeamHours& hours) {
        if (const YamlNode* name = map.require("hours"))
            hours.team = yaml::read_name(*name, "hours", map.file(), yaml::NameStyle::hyphened);
        read_weekdays(map, hours);
        hours.make_up_days = read_day_hours(map.require("make_up_days"), "make_up_days", map.file());
        if (map.has("holidays")) hours.holidays = read_day_hours(map.find("holidays"), "holidays", map.file());
    });
}

}  // namespace cts::calendar
