// How long something may take, and which clock says so (H1): elapsed time, a team's working time, whole working days.
#pragma once

#include <chrono>
#include <optional>
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
TimeLimit elapsed(std::chrono::milliseconds length);
TimeLimit working_time(std::chrono::milliseconds length);
TimeLimit working_days(int days);

}  // namespace cts::calendar
