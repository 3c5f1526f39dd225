#include "shared/calendar/working_time_after.h"

#include <algorithm>

namespace cts::calendar {
namespace {

using std::chrono::milliseconds;

// Takes what is left of the day's spans from `start` on; the end of the last piece taken.
Instant take(const std::vector<Span>& spans, Instant start, milliseconds& left, CountedDay& day) {
    Instant at = start;
    for (const Span& span : spans) {
        if (span.to <= start || left.count() == 0) continue;
        const Instant from = std::max(span.from, start);
        const milliseconds taken = std::min(left, span.to - from);
        at = from + taken;
        day.spans.push_back({from, at});
        left -= taken;
    }
    return at;
}

}  // namespace

std::optional<ReckonedMoment> working_time_after(const Schedule& schedule, Instant start, milliseconds length) {
    ReckonedMoment result{start, {}};
    milliseconds left = std::max(length, milliseconds(0));
    CivilDate date = model::to_civil(start, schedule.zone).date;
    for (int idle = 0; idle < longest_pause_days; date = date.plus_days(1)) {
        CountedDay& day = add_day(result.how, schedule.calendar, date);
        result.at = take(spans_of(schedule, date), start, left, day);
        if (left.count() == 0) return result;
        idle = day.spans.empty() ? idle + 1 : 0;
    }
    return std::nullopt;
}

}  // namespace cts::calendar
