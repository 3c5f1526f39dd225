#include "shared/calendar/working_days_after.h"

namespace cts::calendar {

std::optional<ReckonedDay> working_days_after(const WorkingCalendar& calendar, const CivilDate& first, int days) {
    ReckonedDay result{first, {}};
    add_day(result.how, calendar, first);
    for (int idle = 0; days > 0; ++idle) {
        if (idle == longest_pause_days) return std::nullopt;
        result.date = result.date.plus_days(1);
        CountedDay& day = add_day(result.how, calendar, result.date);
        if (!is_worked(day.kind)) continue;
        day.counted = true;
        --days;
        idle = -1;
    }
    return result;
}

}  // namespace cts::calendar
