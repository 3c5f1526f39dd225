// A region's calendar; the hours of a team are read by hours_reader.cpp.
#include "shared/calendar/calendar_reader.h"

#include <algorithm>

#include "shared/calendar/reader_values.h"
#include "shared/yaml/values.h"

namespace cts::calendar {
namespace {

using model::Reason;
using yaml::FileReading;
using yaml::MapReader;
using yaml::YamlNode;

constexpr int first_year = 1970;
constexpr int last_year = 2199;

bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool is_upper_or_digit(char c) {
    return is_upper(c) || (c >= '0' && c <= '9');
}

// ISO 3166: a country, or a part of one.
bool is_region(std::string_view text) {
    if (text.size() < 2 || !is_upper(text[0]) || !is_upper(text[1])) return false;
    if (text.size() == 2) return true;
    const std::string_view part = text.substr(3);
    return text[2] == '-' && !part.empty() && part.size() <= 3 && std::ranges::all_of(part, is_upper_or_digit);
}

std::string read_region(MapReader& map) {
    const YamlNode* node = map.require("calendar");
    if (!node) return {};
    std::string region = yaml::read_scalar(*node, "calendar", map.file());
    if (!is_region(region))
        map.file().refuse(Reason::bad_value, *node, "calendar", {{"word", region}, {"expected", "CN, CN-54"}});
    return region;
}

std::string read_zone(MapReader& map) {
    const YamlNode* node = map.require("zone");
    if (!node) return {};
    std::string zone = yaml::read_scalar(*node, "zone", map.file());
    if (!model::is_zone(zone)) map.file().refuse(Reason::unknown_zone, *node, "zone", {{"word", zone}});
    return zone;
}

std::set<Weekday> read_week(MapReader& map) {
    const YamlNode* node = map.require("week");
    if (!node) return {};
    std::set<Weekday> week;
    for (const YamlNode& item : yaml::list_items(*node, "week", map.file())) {
        const auto day = read_weekday(item, "week", map.file());
        if (day && !week.insert(*day).second)
            map.file().refuse(Reason::duplicate_name, item, "week", {{"word", weekday_name(*day)}});
    }
    if (node->kind == YamlNode::Kind::list && node->items.empty())
        map.file().refuse(Reason::no_working_time, *node, "week");
    return week;
}

class YearReading {
  public:
    YearReading(const WorkingCalendar& calendar, int year, MapReader& map)
        : calendar_(calendar), year_(year), map_(map) {}

    CalendarYear read() {
        if (const YamlNode* node = map_.find("holidays"))
            for (const YamlNode& item : yaml::list_items(*node, map_.path_of("holidays"), map_.file()))
                read_holiday(item, map_.path_of("holidays") + "/" + std::to_string(read_.holidays.size()));
        if (const YamlNode* node = map_.find("make_up_days"))
            for (const YamlNode& item : yaml::list_items(*node, map_.path_of("make_up_days"), map_.file()))
                read_make_up_day(item, map_.path_of("make_up_days"));
        map_.refuse_rest();
        return std::move(read_);
    }

  private:
    std::optional<CivilDate> read_date(const YamlNode* node, const std::string& path) {
        if (!node) return std::nullopt;
        const auto date = read_day(*node, path, map_.file());
        if (!date || date->year == year_) return date;
        map_.file().refuse(Reason::date_out_of_year, *node, path,
                           {{"word", node->text}, {"expected", std::to_string(year_)}});
        return std::nullopt;
    }

    void read_holiday(const YamlNode& node, const std::string& path) {
        MapReader map(node, path, map_.file());
        Holiday holiday;
        if (const YamlNode* name = map.require("name"))
            holiday.name = yaml::read_translated(*name, map.path_of("name"), map_.file());
        const auto from = read_date(map.require("from"), map.path_of("from"));
        const auto to = map.has("to") ? read_date(map.find("to"), map.path_of("to")) : from;
        map.refuse_rest();
        if (from && to) {
            holiday.from = *from;
            holiday.to = *to;
            take_holiday(node, path, holiday);
        }
        read_.holidays.push_back(std::move(holiday));
    }

    void take_holiday(const YamlNode& node, const std::string& path, const Holiday& holiday) {
        if (holiday.to < holiday.from)
            return map_.file().refuse(Reason::ends_before_it_begins, node, path, {{"word", holiday.to.to_string()}});
        for (CivilDate date = holiday.from; date <= holiday.to; date = date.plus_days(1)) take_day(node, path, date);
    }

    void read_make_up_day(const YamlNode& node, const std::string& path) {
        const auto date = read_date(&node, path);
        if (!date) return;
        take_day(node, path, *date);
        if (calendar_.week.contains(weekday_of(*date)))
            map_.file().refuse(Reason::make_up_on_working_day, node, path, {{"word", node.text}});
        read_.make_up_days.push_back(*date);
    }

    void take_day(const YamlNode& node, const std::string& path, const CivilDate& date) {
        if (!taken_.insert(date).second)
            map_.file().refuse(Reason::day_listed_twice, node, path, {{"word", date.to_string()}});
    }

    const WorkingCalendar& calendar_;
    int year_;
    MapReader& map_;
    CalendarYear read_;
    std::set<CivilDate> taken_;
};

std::optional<int> read_year_number(const std::string& key, const YamlNode& node, MapReader& years) {
    const auto date = CivilDate::parse(key + "-01-01");
    if (date && date->year >= first_year && date->year <= last_year) return date->year;
    years.file().refuse(Reason::bad_value, node, years.path_of(key), {{"word", key}, {"expected", "1970 … 2199"}});
    return std::nullopt;
}

void refuse_gaps(const YamlNode& node, const WorkingCalendar& calendar, FileReading& file) {
    if (calendar.years.empty()) return;
    for (int year = calendar.years.begin()->first; year < calendar.years.rbegin()->first; ++year)
        if (!calendar.years.contains(year))
            file.refuse(Reason::calendar_year_gap, node, "years", {{"word", std::to_string(year)}});
}

void read_years(MapReader& map, WorkingCalendar& calendar) {
    const YamlNode* node = map.require("years");
    if (!node) return;
    MapReader years(*node, "years", map.file());
    for (const auto& [key, key_node] : years.rest()) {
        const auto year = read_year_number(key, *key_node, years);
        const YamlNode* value = years.find(key);
        if (!year || !value) continue;
        MapReader of_year(*value, years.path_of(key), map.file());
        calendar.years.emplace(*year, YearReading(calendar, *year, of_year).read());
    }
    refuse_gaps(*node, calendar, map.file());
}

std::string read_line(MapReader& map, std::string_view key) {
    const YamlNode* node = map.require(key);
    return node ? yaml::read_scalar(*node, map.path_of(key), map.file()) : std::string();
}

}  // namespace

tl::expected<WorkingCalendar, model::Problems> read_calendar(const std::string& file, std::string_view text) {
    return read_file<WorkingCalendar>(file, text, [](MapReader& map, WorkingCalendar& calendar) {
        calendar.region = read_region(map);
        if (const YamlNode* title = map.require("title"))
            calendar.title = yaml::read_translated(*title, "title", map.file());
        calendar.zone = read_zone(map);
        calendar.source = read_line(map, "source");
        calendar.licence = read_line(map, "licence");
        calendar.week = read_week(map);
        read_years(map, calendar);
    });
}

}  // namespace cts::calendar
