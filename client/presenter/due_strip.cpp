#include "client/presenter/due_strip.h"

#include <algorithm>

#include "shared/model/civil.h"
#include "shared/model/reason.h"
#include "shared/words/words.h"

namespace cts::presenter {

namespace {

using model::Instant;
using std::chrono::minutes;

minutes between(Instant from, Instant to) {
    return minutes(std::max<std::int64_t>(0, to.utc_ms - from.utc_ms) / 60'000);
}

DayKind day_kind(std::string_view kind) {
    if (kind == "rest") return DayKind::rest;
    if (kind == "holiday") return DayKind::holiday;
    return kind == "make_up" ? DayKind::make_up : DayKind::working;
}

int weekday_of(const model::CivilDate& date) {
    const auto at = model::from_civil({date, 12, 0, 0}, "UTC").utc_ms;
    const auto days = at / (24 * 3600 * 1000);
    return static_cast<int>((days + 3) % 7) + 1;  // 1970-01-01 was a Thursday
}

std::string time_of_day(Instant at, const std::string& zone) {
    const auto civil = model::to_civil(at, zone);
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(civil.hour) + ':' + two(civil.minute);
}

DueBar bar_of(const api::DueDay& day, Instant until, const std::string& today, model::Language language) {
    DueBar bar;
    bar.date = day.date;
    if (const auto date = model::CivilDate::parse(day.date)) {
        bar.month = date->month;
        bar.day = date->day;
        bar.weekday = weekday_of(*date);
    }
    bar.kind = day_kind(day.kind);
    bar.holiday = day.holiday.in(language);
    bar.provisional = day.provisional;
    bar.counted = day.counted;
    bar.today = day.date == today;
    for (const auto& span : day.spans) {
        bar.hours += between(span.from, span.to);
        bar.used += between(span.from, std::min(span.to, until));
    }
    return bar;
}

// The first and the last day are cut by the limit itself; those between them say how long a day is.
void say_hours_of_a_day(const api::ClockReckoned& clock, DueClockView& view) {
    std::vector<const api::DueDay*> worked;
    for (const auto& day : clock.reckoning)
        if (!day.spans.empty()) worked.push_back(&day);
    for (std::size_t i = 1; i + 1 < worked.size(); ++i) {
        const auto from = time_of_day(worked[i]->spans.front().from, clock.zone);
        const auto to = time_of_day(worked[i]->spans.back().to, clock.zone);
        const bool first = view.day_from.empty();
        if (!first && (from != view.day_from || to != view.day_to)) return view.day_from.clear(), view.day_to.clear();
        view.day_from = from;
        view.day_to = to;
    }
}

void say_days(const api::ClockReckoned& clock, Instant now, model::Language language, DueClockView& view) {
    const Instant until = view.stopped.value_or(now);
    const auto today = model::to_civil(now, clock.zone).date.to_string();
    for (const auto& day : clock.reckoning) {
        view.bars.push_back(bar_of(day, until, today, language));
        const auto& bar = view.bars.back();
        view.provisional |= bar.provisional;
        view.used += bar.used;
        view.left += bar.hours - bar.used;
        const bool passed = !bar.counted && !bar.holiday.empty();
        if (passed && std::ranges::find(view.over, bar.holiday) == view.over.end()) view.over.push_back(bar.holiday);
    }
    say_hours_of_a_day(clock, view);
}

// Why a limit has no moment: what the server names, else that nobody has set one.
std::string why_not_set(const api::ClockReckoned& clock, model::Language language) {
    if (clock.clock.due) return {};
    if (const auto reason = model::parse_reason(clock.not_set)) return words::sentence({.reason = *reason}, language);
    return words::tr("No limit is set for this.", language);
}

// Without days, and once the moment is passed, it is elapsed time that counts.
void say_what_is_left(Instant until, DueClockView& view) {
    if (view.bars.empty()) view.used = between(view.started, until);
    if (view.bars.empty() || until > *view.due) view.left = minutes((view.due->utc_ms - until.utc_ms) / 60'000);
}

DueClockView clock_of(const api::ClockReckoned& clock, Instant now, model::Language language) {
    DueClockView view;
    view.name = clock.clock.name;
    view.state = clock_state(clock.clock, now);
    view.started = clock.clock.started;
    view.due = clock.clock.due;
    view.stopped = clock.clock.stopped;
    view.pace = calendar::parse_pace(clock.pace);
    view.length = clock.length.value_or(std::chrono::milliseconds(0));
    view.days = clock.days;
    view.not_set = why_not_set(clock, language);
    view.zone = clock.zone;
    view.calendar_version = clock.calendar_version;
    say_days(clock, now, language, view);
    if (view.due) say_what_is_left(view.stopped.value_or(now), view);
    return view;
}

}  // namespace

ClockState clock_state(const api::FollowUpClock& clock, Instant now) {
    if (clock.stopped) return clock.due && *clock.stopped > *clock.due ? ClockState::met_late : ClockState::met;
    if (!clock.due) return ClockState::not_set;
    if (*clock.due < now) return ClockState::overdue;
    return *clock.due <= now + soon_within ? ClockState::soon : ClockState::running;
}

std::vector<DueClockView> due_clocks(const api::FollowUpDue& due, Instant now, model::Language language) {
    std::vector<DueClockView> views;
    for (const auto& clock : due.clocks) views.push_back(clock_of(clock, now, language));
    return views;
}

}  // namespace cts::presenter
