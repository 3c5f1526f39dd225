// When a team is there next: when what comes in at night is looked at.
#pragma once

#include <optional>

#include "shared/calendar/reckoning.h"

namespace cts::calendar {

struct NextWorkingMoment {
    Instant at;
    std::set<int> provisional_years;  // of the days looked at: not published yet
};

// Hours 09:00-12:00 and 13:00-18:00:
//   now          at
//   Mon 09:00    Mon 09:00    the first moment belongs to the hours
//   Mon 10:15    Mon 10:15
//   Mon 12:00    Mon 13:00    the last one does not
//   Fri 18:00    Mon 09:00
// Absent: the team has no working time any more.
std::optional<NextWorkingMoment> next_working_moment(const Schedule& schedule, Instant now);

}  // namespace cts::calendar
