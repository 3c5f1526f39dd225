#include "shared/calendar/next_working_moment.h"

#include <algorithm>

namespace cts::calendar {

std::optional<NextWorkingMoment> next_working_moment(const Schedule& schedule, Instant now) {
    NextWorkingMoment result;
    CivilDate date = model::to_civil(now, schedule.zone).date;
    for (int idle = 0; idle < longest_pause_days; ++idle, date = date.plus_days(1)) {
        if (!is_published(schedule.calendar, date.year)) result.provisional_years.insert(date.year);
        for (const Span& span : spans_of(schedule, date)) {
            if (span.to <= now) continue;
            result.at = std::max(span.from, now);
            return result;
        }
    }
    return std::nullopt;
}

}  // namespace cts::calendar
