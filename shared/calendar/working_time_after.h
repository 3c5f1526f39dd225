// When a length of a team's working time is over: "answers within 8 working hours" (H1).
#pragma once

#include <optional>

#include "shared/calendar/reckoning.h"

namespace cts::calendar {

struct ReckonedMoment {
    Instant at;
    Reckoning how;  // from the day of the start to that of `at`
};

// The earliest moment by which so much of it has passed. Hours 09:00-12:00 and 13:00-18:00:
//   start         length   at
//   Mon 10:00     1 h      Mon 11:00
//   Mon 11:00     1 h      Mon 12:00    not 13:00: at the interval's end the time is up
//   Mon 11:00     1:30     Mon 13:30
//   Mon 12:30     1 h      Mon 14:00    started in the break
//   Fri 17:30     1 h      Mon 09:30
//   Fri 18:00     1 h      Mon 10:00    the end is no working time any more
//   any           0        the start
// Absent: the team has no working time any more.
std::optional<ReckonedMoment> working_time_after(const Schedule& schedule, Instant start,
                                                 std::chrono::milliseconds length);

}  // namespace cts::calendar
