#include "shared/calendar/working_time_between.h"

#include <algorithm>

namespace cts::calendar {
namespace {

void count_day(const Schedule& schedule, const Span& asked, CountedDay& day) {
    for (const Span& span : spans_of(schedule, day.date)) {
        const Span inside{std::max(span.from, asked.from), std::min(span.to, asked.to)};
        if (inside.from < inside.to) day.spans.push_back(inside);
    }
}

}  // namespace

ReckonedTime working_time_between(const Schedule& schedule, Instant from, Instant to) {
    if (to < from) {
        ReckonedTime backwards = working_time_between(schedule, to, from);
        backwards.length = -backwards.length;
        return backwards;
    }
    ReckonedTime result;
    const CivilDate last = model::to_civil(to, schedule.zone).date;
    for (CivilDate date = model::to_civil(from, schedule.zone).date; date <= last; date = date.plus_days(1))
        count_day(schedule, {from, to}, add_day(result.how, schedule.calendar, date));
    result.length = time_counted(result.how);
    return result;
}

}  // namespace cts::calendar
