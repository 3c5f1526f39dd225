// Why: dates and dateTimes and their text, ISO 8601 as the ODK XForms specification has them.
// Promises: reads and prints the years 0000 to 9999; a day that does not exist is refused.
// Never knows: zones' names, a clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/expr/moment.h"

namespace cts::expr {

inline constexpr std::int64_t ms_per_day = 86'400'000;

enum class DayDigits { two, one_or_two };

// "2026-02-28", "2026-02-28T09:30", "…:15.250", with "Z", "+08:00" or neither (then local, at the offset given).
std::optional<Moment> moment_from_text(std::string_view text, int offset_minutes, DayDigits digits = DayDigits::two);

// nullopt for NaN and for days outside the years 0000 to 9999.
std::optional<Moment> moment_from_days(double days_since_1970, int offset_minutes);

Moment local_midnight(Moment moment);  // the start of its day
double days_since_1970(Moment moment);

std::string date_text(Moment moment);       // 2026-02-28
std::string date_time_text(Moment moment);  // 2026-02-28T09:30:15.250+08:00

}  // namespace cts::expr
