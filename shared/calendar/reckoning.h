// How something was computed with a calendar, day by day: what a screen draws as bars and hatching (DueStrip) and what
// words say. Nothing is left out: days that did not count stand here with the reason.
#pragma once

#include <chrono>
#include <set>
#include <vector>

#include "shared/calendar/working_spans.h"

namespace cts::calendar {

struct CountedDay {
    CivilDate date;
    DayKind kind{};
    Translated holiday;        // its name, of a holiday
    bool provisional = false;  // the calendar of its year is not published: kind follows the weekly pattern
    bool counted = false;      // as a working day, where days are counted
    std::vector<Span> spans;   // of its time, what counted
    std::chrono::milliseconds length() const;
    bool operator==(const CountedDay&) const = default;
};

struct Reckoning {
    std::vector<CountedDay> days;     // every day from the first to the last, in order
    std::set<int> provisional_years;  // of the days above: not published yet
    bool operator==(const Reckoning&) const = default;
};

// The day as the calendar knows it, put behind the others; nothing of it counted yet.
CountedDay& add_day(Reckoning& reckoning, const WorkingCalendar& calendar, const CivilDate& date);

struct HolidayPassed {  // days of one holiday of which nothing counted
    Translated name;
    CivilDate from;
    CivilDate to;
    bool operator==(const HolidayPassed&) const = default;
};

std::vector<HolidayPassed> holidays_passed(const Reckoning& reckoning);
std::vector<CivilDate> make_up_days_counted(const Reckoning& reckoning);
std::chrono::milliseconds time_counted(const Reckoning& reckoning);
int days_counted(const Reckoning& reckoning);

// No team pauses longer; who looks further ahead for working time looks for something that never comes.
inline constexpr int longest_pause_days = 400;

}  // namespace cts::calendar
