// From when to when a team is there, as intervals of the clock on its wall. Half-open: at 12:00 an interval that ends
// at 12:00 is over. Which zone the wall is in is said by whoever computes.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/calendar/working_calendar.h"

namespace cts::calendar {

struct ClockInterval {
    int from_minute = 0;  // of the day
    int to_minute = 0;    // later than from; 1440 is the midnight at the day's end
    auto operator<=>(const ClockInterval&) const = default;
};

using DayHours = std::vector<ClockInterval>;  // in order, without overlap

struct TeamHours {
    std::string team;
    std::map<Weekday, DayHours> weekdays;
    DayHours make_up_days;
    DayHours holidays;  // usually none
    int version = 0;    // as its store counts; 0: straight from a file
};

//   day        hours
//   working    those of its weekday
//   rest       those of its weekday: a team that works on Sundays has some, others have none
//   make_up    those of make-up days, whatever the weekday
//   holiday    those of holidays, whatever the weekday
const DayHours& hours_on(const WorkingCalendar& calendar, const TeamHours& hours, const CivilDate& date);

}  // namespace cts::calendar
