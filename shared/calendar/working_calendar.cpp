#include "shared/calendar/working_calendar.h"

#include <algorithm>

namespace cts::calendar {
namespace {

const CalendarYear* year_of(const WorkingCalendar& calendar, const CivilDate& date) {
    const auto found = calendar.years.find(date.year);
    return found == calendar.years.end() ? nullptr : &found->second;
}

}  // namespace

bool is_published(const WorkingCalendar& calendar, int year) {
    return calendar.years.contains(year);
}

const Holiday* holiday_on(const WorkingCalendar& calendar, const CivilDate& date) {
    const CalendarYear* year = year_of(calendar, date);
    if (!year) return nullptr;
    const auto covers = [&](const Holiday& holiday) { return holiday.from <= date && date <= holiday.to; };
    const auto found = std::ranges::find_if(year->holidays, covers);
    return found == year->holidays.end() ? nullptr : &*found;
}

DayKind kind_of(const WorkingCalendar& calendar, const CivilDate& date) {
    if (holiday_on(calendar, date)) return DayKind::holiday;
    const CalendarYear* year = year_of(calendar, date);
    if (year && std::ranges::count(year->make_up_days, date) > 0) return DayKind::make_up;
    return calendar.week.contains(weekday_of(date)) ? DayKind::working : DayKind::rest;
}

}  // namespace cts::calendar
