// How long something may take, and which clock says so (H1): elapsed time, a team's working time, whole working days.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace cts::calendar {

enum class Pace { elapsed, working_time, working_days };
std::string_view pace_name(Pace pace);
std::optional<Pace> parse_pace(std::string_view name);

struct TimeLimit {
    Pace pace = Pace::elapsed;
    std::chrono::milliseconds length{0};  // of elapsed and working_time
    int days = 0;                         // of working_days
    bool operator==(const TimeLimit&) const = default;
};
// As it is written in settings and stored: "elapsed PT24H", "working_time PT8H", "working_days 5".
std::string limit_text(const TimeLimit& limit);
// nullopt also for a limit of nothing, and for one longer than a year.
std::optional<TimeLimit> parse_limit(std::string_view text);

TimeLimit elapsed(std::chrono::milliseconds length);
TimeLimit working_time(std::chrono::milliseconds length);
TimeLimit working_days(int days);

}  // namespace cts::calendar
