// The shipped calendar, an office's hours, and moments as people write them.
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

#include "shared/calendar/calendar_reader.h"
#include "shared/calendar/working_spans.h"

namespace cts::calendar {

inline const std::string in_shanghai = "Asia/Shanghai";
inline const std::string in_berlin = "Europe/Berlin";

inline std::string text_of_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline const WorkingCalendar& china() {
    static const WorkingCalendar calendar = [] {
        auto read = read_calendar("CN.yaml", text_of_file(CTS_SOURCE_DIR "/shared/calendar/data/CN.yaml"));
        if (!read) throw std::runtime_error("CN.yaml cannot be read");
        return *std::move(read);
    }();
    return calendar;
}

// Monday to Friday, no holiday in any year, none of them published.
inline WorkingCalendar plain_week(const std::string& zone) {
    WorkingCalendar calendar;
    calendar.region = "XX";
    calendar.zone = zone;
    calendar.week = {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday};
    return calendar;
}

inline TeamHours every_working_day(DayHours hours) {
    TeamHours team;
    team.team = "back_office";
    for (const Weekday day :
         {Weekday::monday, Weekday::tuesday, Weekday::wednesday, Weekday::thursday, Weekday::friday})
        team.weekdays[day] = hours;
    team.make_up_days = std::move(hours);
    return team;
}

// 09:00-12:00 and 13:00-18:00.
inline const TeamHours& office() {
    static const TeamHours hours = every_working_day({{9 * 60, 12 * 60}, {13 * 60, 18 * 60}});
    return hours;
}

inline CivilDate day(std::string_view iso) {
    return CivilDate::parse(iso).value();
}

inline Instant moment(std::string_view iso) {
    return Instant::parse_iso8601(iso).value();
}

// "2026-10-09 16:00", of the wall clock in China.
inline Instant wall(std::string_view text, const std::string& zone = in_shanghai) {
    const int hour = std::stoi(std::string(text.substr(11, 2)));
    const int minute = std::stoi(std::string(text.substr(14, 2)));
    return model::from_civil({day(text.substr(0, 10)), hour, minute, 0}, zone);
}

inline std::string on_wall(Instant at, const std::string& zone = in_shanghai) {
    const auto civil = model::to_civil(at, zone);
    char clock[16];
    std::snprintf(clock, sizeof clock, " %02d:%02d", civil.hour, civil.minute);
    return civil.date.to_string() + clock;
}

}  // namespace cts::calendar
