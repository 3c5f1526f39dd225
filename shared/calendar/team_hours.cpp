#include "shared/calendar/team_hours.h"

namespace cts::calendar {
namespace {

const DayHours& of_weekday(const TeamHours& hours, Weekday day) {
    static const DayHours none;
    const auto found = hours.weekdays.find(day);
    return found == hours.weekdays.end() ? none : found->second;
}

}  // namespace

const DayHours& hours_on(const WorkingCalendar& calendar, const TeamHours& hours, const CivilDate& date) {
    switch (kind_of(calendar, date)) {
        case DayKind::make_up:
            return hours.make_up_days;
        case DayKind::holiday:
            return hours.holidays;
        case DayKind::working:
        case DayKind::rest:
            break;
    }
    return of_weekday(hours, weekday_of(date));
}

}  // namespace cts::calendar
