// A team's hours of one day as moments: where the clock on the wall meets the clocks that jump.
#pragma once

#include <string>
#include <vector>

#include "shared/calendar/team_hours.h"
#include "shared/model/instant.h"

namespace cts::calendar {

using model::Instant;

struct Span {  // half-open: from is part of it, to is not
    Instant from;
    Instant to;
    std::chrono::milliseconds length() const { return to - from; }
    auto operator<=>(const Span&) const = default;
};

struct Schedule {  // what a team's working time is computed with; borrowed
    const WorkingCalendar& calendar;
    const TeamHours& hours;
    const std::string& zone;
};

// In order, none of them empty, no two of one day or of two days overlapping.
//   on the clock               becomes
//   09:00-12:00                from 09:00 to 12:00
//   18:00-24:00                to the first moment of the next day
//   02:30 in a skipped hour    the moment the clocks jump; an interval wholly inside is nothing
//   02:30 in a repeated hour   the first of the two: 01:00-02:30 ends there, 02:30-05:00 has the hour twice
std::vector<Span> spans_of(const Schedule& schedule, const CivilDate& date);

}  // namespace cts::calendar
