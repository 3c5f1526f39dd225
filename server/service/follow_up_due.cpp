#include "server/service/follow_up_due.h"

#include "server/service/follow_ups.h"
#include "server/storage/alarm_rules.h"
#include "server/storage/published_times.h"

namespace cts::service {

namespace {

std::string date_text(const model::CivilDate& date) {
    return date.to_string();
}

std::string kind_name(calendar::DayKind kind) {
    switch (kind) {
        case calendar::DayKind::working:
            return "working";
        case calendar::DayKind::rest:
            return "rest";
        case calendar::DayKind::holiday:
            return "holiday";
        case calendar::DayKind::make_up:
            return "make_up";
    }
    return {};
}

api::DueDay shown_day(const calendar::CountedDay& day) {
    api::DueDay shown{date_text(day.date), kind_name(day.kind), day.holiday, day.provisional, day.counted, {}};
    for (const auto& span : day.spans) shown.spans.push_back({span.from, span.to});
    return shown;
}

// As it was computed the first time: with the days and hours of then.
void reckon(const Tools& tools, const storage::FollowUpRecord& record, const storage::ClockRecord& clock,
            const std::string& customers_zone, api::ClockReckoned& shown) {
    const auto& limit = *clock.limit;
    const auto project = tools.store.projects().by_id(record.project);
    const auto times = storage::PublishedTimes::of_clock(tools.store.publications(), project.value(), clock);
    const auto view = times.view();
    const auto world = followup::world_of(view, record.owner, record.group);
    const auto& zone = world.calendar ? world.calendar->zone : customers_zone;
    shown.pace = calendar::pace_name(limit.pace);
    if (limit.pace == calendar::Pace::working_days)
        shown.days = limit.days;
    else
        shown.length = limit.length;
    const auto due = calendar::due_moment(limit, clock.clock.started, world, zone);
    if (!due) {
        shown.not_set = model::reason_name(due.error().reason);
        return;
    }
    shown.zone = due->zone;
    shown.calendar_version = due->calendar_version;
    for (const auto& day : due->how.days) shown.reckoning.push_back(shown_day(day));
}

}  // namespace

api::FollowUpClock shown_clock(const storage::ClockRecord& record, model::Instant now) {
    const auto& clock = record.clock;
    return {clock.name,
            clock.started,
            clock.due,
            clock.stopped,
            followup::is_overdue(clock, now),
            std::string(storage::alarm_name(record.alarm))};
}

Result<api::FollowUpDue> follow_up_due(const Tools& tools, const model::User& user, model::FollowUpId id) {
    const auto record = tools.store.follow_ups().by_id(id);
    if (!record || !may_see(user, *record, tools.clock.now())) return refuse(model::Reason::not_found, "follow_up");
    const auto lead = tools.store.leads().by_id(record->lead);
    api::FollowUpDue due;
    for (const auto& clock : record->clocks) {
        api::ClockReckoned shown;
        shown.clock = shown_clock(clock, tools.clock.now());
        if (clock.limit) reckon(tools, *record, clock, lead ? lead->zone : "UTC", shown);
        due.clocks.push_back(std::move(shown));
    }
    return due;
}

}  // namespace cts::service
