#include "shared/calendar/due_moment.h"

#include <algorithm>

#include "shared/calendar/working_days_after.h"
#include "shared/calendar/working_time_after.h"

namespace cts::calendar {
namespace {

using model::Problem;
using model::Reason;
using Due = tl::expected<DueMoment, Problem>;

Instant first_moment_of(const CivilDate& date, const std::string& zone) {
    return model::from_civil({date, 0, 0, 0}, zone);
}

Instant last_moment_of(const CivilDate& date, const std::string& zone) {
    return first_moment_of(date.plus_days(1), zone) - std::chrono::milliseconds(1);
}

tl::unexpected<Problem> refused(Reason reason, std::string field) {
    return tl::unexpected(Problem{.reason = reason, .field = std::move(field)});
}

Reckoning every_day(const WorkingCalendar& calendar, Instant from, Instant to, const std::string& zone) {
    Reckoning how;
    const CivilDate last = model::to_civil(to, zone).date;
    for (CivilDate date = model::to_civil(from, zone).date; date <= last; date = date.plus_days(1)) {
        const Span part{std::max(from, first_moment_of(date, zone)),
                        std::min(to, first_moment_of(date.plus_days(1), zone))};
        CountedDay& day = add_day(how, calendar, date);
        if (part.from < part.to) day.spans.push_back(part);
    }
    how.provisional_years.clear();  // whatever becomes of those days, the moment stays
    return how;
}

Due in_elapsed_time(DueMoment due, const WorkingWorld& world) {
    due.at = due.start + due.limit.length;
    if (world.calendar) due.how = every_day(*world.calendar, due.start, due.at, due.zone);
    return due;
}

Due in_working_time(DueMoment due, const WorkingWorld& world) {
    if (!world.hours) return refused(Reason::hours_not_set, "hours");
    auto found = working_time_after({*world.calendar, *world.hours, due.zone}, due.start, due.limit.length);
    if (!found) return refused(Reason::no_working_time, "hours");
    due.at = found->at;
    due.how = std::move(found->how);
    return due;
}

Instant end_of_work(const CivilDate& date, const WorkingWorld& world, const std::string& zone) {
    if (!world.hours) return last_moment_of(date, zone);
    const auto spans = spans_of({*world.calendar, *world.hours, zone}, date);
    return spans.empty() ? last_moment_of(date, zone) : spans.back().to;
}

Due in_working_days(DueMoment due, const WorkingWorld& world) {
    const CivilDate first = model::to_civil(due.start, due.zone).date;
    auto found = working_days_after(*world.calendar, first, due.limit.days);
    if (!found) return refused(Reason::no_working_time, "calendar");
    due.at = end_of_work(found->date, world, due.zone);
    due.how = std::move(found->how);
    return due;
}

}  // namespace

Due due_moment(const TimeLimit& limit, Instant start, const WorkingWorld& world, const std::string& zone) {
    DueMoment due{start, limit, start, zone};
    if (world.calendar) {
        due.region = world.calendar->region;
        due.calendar_version = world.calendar->version;
    }
    if (limit.pace == Pace::elapsed) return in_elapsed_time(std::move(due), world);
    if (!world.calendar) return refused(Reason::calendar_missing, "calendar");
    if (limit.pace == Pace::working_time) return in_working_time(std::move(due), world);
    return in_working_days(std::move(due), world);
}

}  // namespace cts::calendar
