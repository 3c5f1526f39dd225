// The moment by which something must be done, and how it was computed (H1). A limit runs in elapsed time (what a
// customer is promised), in a team's working time, or in whole working days.
//
// The result is a value: a screen draws its days (DueStrip), words say it, nobody has to compute it again.
#pragma once

#include <tl/expected.hpp>

#include "shared/calendar/reckoning.h"
#include "shared/calendar/time_limit.h"
#include "shared/model/problem.h"

namespace cts::calendar {

struct WorkingWorld {                           // whose days and hours; borrowed, any of them may be missing
    const WorkingCalendar* calendar = nullptr;  // of the region
    const TeamHours* hours = nullptr;           // of the team; null: not set
};

struct DueMoment {
    Instant at;
    TimeLimit limit;
    Instant start;
    std::string zone;    // in which the days below are days
    std::string region;  // of the calendar; empty: none was there
    int calendar_version = 0;
    Reckoning how;
    bool operator==(const DueMoment&) const = default;
};

//   pace           at
//   elapsed        start + length, day or night; holidays stand in `how` and count like any other day
//   working_time   working_time_after (its truth table)
//   working_days   on the date of working_days_after, counted from the day of the start in the zone: the end of the
//                  team's hours that day; where the team has none that day, or no hours are set, the day's last
//                  millisecond
// Elapsed limits need no calendar; without one `how` is empty. Refused:
//   working_time or working_days without a calendar   calendar_missing
//   working_time without hours                        hours_not_set
//   nobody works any more                             no_working_time
tl::expected<DueMoment, model::Problem> due_moment(const TimeLimit& limit, Instant start, const WorkingWorld& world,
                                                   const std::string& zone);

}  // namespace cts::calendar
