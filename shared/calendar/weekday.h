// The days of the week by name, and which of them a date is.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "shared/model/civil.h"

namespace cts::calendar {

using model::CivilDate;

enum class Weekday { monday, tuesday, wednesday, thursday, friday, saturday, sunday };

inline constexpr std::array all_weekdays{Weekday::monday, Weekday::tuesday,  Weekday::wednesday, Weekday::thursday,
                                         Weekday::friday, Weekday::saturday, Weekday::sunday};

std::string_view weekday_name(Weekday day);
std::optional<Weekday> parse_weekday(std::string_view name);
Weekday weekday_of(const CivilDate& date);

}  // namespace cts::calendar
