#include "shared/calendar/time_limit.h"

#include <algorithm>
#include <array>

namespace cts::calendar {
namespace {

constexpr std::array<std::string_view, 3> pace_names{"elapsed", "working_time", "working_days"};

}  // namespace

std::string_view pace_name(Pace pace) {
    return pace_names[static_cast<std::size_t>(pace)];
}

std::optional<Pace> parse_pace(std::string_view name) {
    const auto found = std::ranges::find(pace_names, name);
    if (found == pace_names.end()) return std::nullopt;
    return static_cast<Pace>(found - pace_names.begin());
}

TimeLimit elapsed(std::chrono::milliseconds length) {
    return {Pace::elapsed, length, 0};
}

TimeLimit working_time(std::chrono::milliseconds length) {
    return {Pace::working_time, length, 0};
}

TimeLimit working_days(int days) {
    return {Pace::working_days, {}, days};
}

}  // namespace cts::calendar
