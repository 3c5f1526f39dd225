#include "shared/calendar/working_spans.h"

namespace cts::calendar {
namespace {

constexpr int minutes_a_day = 24 * 60;

Instant moment_of(const CivilDate& date, int minute, const std::string& zone) {
    const CivilDate day = minute < minutes_a_day ? date : date.plus_days(1);
    const int left = minute % minutes_a_day;
    return model::from_civil({day, left / 60, left % 60, 0}, zone);
}

}  // namespace

std::vector<Span> spans_of(const Schedule& schedule, const CivilDate& date) {
    std::vector<Span> spans;
    for (const ClockInterval& interval : hours_on(schedule.calendar, schedule.hours, date)) {
        const Span span{moment_of(date, interval.from_minute, schedule.zone),
                        moment_of(date, interval.to_minute, schedule.zone)};
        if (span.from < span.to) spans.push_back(span);
    }
    return spans;
}

}  // namespace cts::calendar
