#include "shared/calendar/weekday.h"

#include <algorithm>

namespace cts::calendar {
namespace {

constexpr std::array<std::string_view, 7> names{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

}  // namespace

std::string_view weekday_name(Weekday day) {
    return names[static_cast<std::size_t>(day)];
}

std::optional<Weekday> parse_weekday(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Weekday>(found - names.begin());
}

// The first of January 1970 was a Thursday.
Weekday weekday_of(const CivilDate& date) {
    const auto since_monday = (date.days_since_1970() + 3) % 7;
    return static_cast<Weekday>((since_monday + 7) % 7);
}

}  // namespace cts::calendar
