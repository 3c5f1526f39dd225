// How much of a team's working time lies between two moments: what a clock in working time has used, what is left (H1).
#pragma once

#include "shared/calendar/reckoning.h"

namespace cts::calendar {

struct ReckonedTime {
    std::chrono::milliseconds length{0};
    Reckoning how;  // from the earlier day to the later
};

// Hours 09:00-12:00 and 13:00-18:00:
//   from         to           length
//   Mon 10:00    Mon 11:00    1 h
//   Mon 11:00    Mon 14:00    2 h
//   Fri 17:00    Mon 10:00    2 h
//   Mon 12:00    Mon 13:00    0
//   Mon 11:00    Mon 10:00    -1 h    backwards it is the same time, negative
// What working_time_after adds is what this finds between: for every length l, between(s, after(s, l)) = l.
ReckonedTime working_time_between(const Schedule& schedule, Instant from, Instant to);

}  // namespace cts::calendar
