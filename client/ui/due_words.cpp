#include "client/ui/due_words.h"

#include <algorithm>

#include "client/ui/clock_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

using calendar::Pace;
using presenter::ClockState;
using presenter::DueBar;
using presenter::DueClockView;

std::string bar_words(const DueBar& bar) {
    const std::string date = fmt::format("{:02}-{:02}", bar.month, bar.day);
    const std::string counted = long_hours_text(bar.hours);
    const auto day = arg("day", date);
    if (bar.hours.count() > 0) {
        const auto hours = arg("hours", counted);
        if (bar.kind == presenter::DayKind::make_up) return fill(tr("{day}, make-up working day: {hours}"), day, hours);
        return fill(tr("{day}: {hours}"), day, hours);
    }
    if (!bar.holiday.empty()) return fill(tr("{day}, {holiday}: does not count"), day, arg("holiday", bar.holiday));
    return bar.counted ? fill(tr("{day}: counts"), day) : fill(tr("{day}: does not count"), day);
}

std::string hours_in_all(const DueClockView& clock) {
    return hours_text(std::chrono::duration_cast<std::chrono::minutes>(clock.length));
}

}  // namespace

std::string clock_name_word(followup::ClockName name) {
    switch (name) {
        case followup::ClockName::due:
            return tr("Due");
        case followup::ClockName::first_contact:
            return tr("First contact");
        case followup::ClockName::solved:
            return tr("Solved");
    }
    return {};
}

std::string limit_words(const DueClockView& clock) {
    if (!clock.pace) return {};
    const std::string length = hours_in_all(clock);
    switch (*clock.pace) {
        case Pace::elapsed:
            return fill(tr("{hours} h"), arg("hours", length));
        case Pace::working_time:
            return fill(tr("{hours} working h"), arg("hours", length));
        case Pace::working_days:
            return fill(tr("{count} working day", "{count} working days", clock.days), arg("count", clock.days));
    }
    return {};
}

std::string due_words(const DueClockView& clock) {
    const std::string name = clock_name_word(clock.name);
    if (!clock.due) return fill(tr("{clock}: not set"), arg("clock", name));
    const std::string time = day_minute_text(*clock.due, clock.zone);
    const std::string limit = limit_words(clock);
    if (limit.empty()) return fill(tr("{clock}: {time}"), arg("clock", name), arg("time", time));
    return fill(tr("{clock}, {limit}: {time}"), arg("clock", name), arg("limit", limit), arg("time", time));
}

std::string clock_state_words(const DueClockView& clock) {
    switch (clock.state) {
        case ClockState::not_set:
            return clock.not_set;
        case ClockState::met:
            return "✓ " + (clock.stopped ? day_minute_text(*clock.stopped, clock.zone) : std::string());
        case ClockState::met_late:
            return "▲ " + fill(tr("late, {day}"),
                               arg("day", clock.stopped ? day_minute_text(*clock.stopped, clock.zone) : ""));
        case ClockState::overdue:
            return "▲ " + fill(tr("over by {time}"), arg("time", long_hours_text(clock.left)));
        case ClockState::soon:
        case ClockState::running:
            return fill(tr("{time} left"), arg("time", long_hours_text(clock.left)));
    }
    return {};
}

std::string reckoned_words(const DueClockView& clock) {
    if (!clock.pace) return clock.not_set.empty() ? tr("A moment that was promised.") : clock.not_set;
    const std::string start = day_minute_text(clock.started, clock.zone);
    const std::string length = hours_in_all(clock);
    const auto from = arg("from", start);
    const auto hours = arg("hours", length);
    switch (*clock.pace) {
        case Pace::elapsed:
            return fill(tr("From {from}, day and night, {hours} hours in all"), from, hours);
        case Pace::working_time:
            if (clock.day_from.empty())
                return fill(tr("From {from}, in the team's hours, {hours} in all"), from, hours);
            return fill(tr("From {from}, every day {begin}-{end}, {hours} hours in all"), from,
                        arg("begin", clock.day_from), arg("end", clock.day_to), hours);
        case Pace::working_days:
            return fill(tr("From {from}, {count} working day", "From {from}, {count} working days", clock.days), from,
                        arg("count", clock.days));
    }
    return {};
}

std::string used_words(const DueClockView& clock) {
    if (!clock.due || (clock.bars.empty() && clock.stopped)) return {};
    if (clock.bars.empty()) return clock_state_words(clock);  // no day of it is known to have counted or not
    const std::string so_far = long_hours_text(clock.used);
    const auto used = arg("used", so_far);
    if (clock.stopped) return fill(tr("{used} used"), used);
    if (clock.state == ClockState::overdue)
        return fill(tr("{used} used, over by {time}"), used, arg("time", long_hours_text(clock.left)));
    return fill(tr("{used} used, {left} left"), used, arg("left", long_hours_text(clock.left)));
}

std::string provisional_words(const DueClockView& clock) {
    const auto bar = std::ranges::find_if(clock.bars, &DueBar::provisional);
    if (bar == clock.bars.end()) return {};
    return fill(tr("Provisional: the calendar of {year} is not published yet"), arg("year", bar->date.substr(0, 4)));
}

std::string days_words(const DueClockView& clock) {
    std::string words;
    for (const DueBar& bar : clock.bars) words += (words.empty() ? "" : ". ") + bar_words(bar);
    return words;
}

const DueClockView* shown_clock(const presenter::DueStripView& view) {
    const DueClockView* found = nullptr;
    for (const DueClockView& clock : view.clocks) {
        const bool runs = clock.due && !clock.stopped;
        if (runs && (!found || !found->due || found->stopped || *clock.due < *found->due)) found = &clock;
    }
    return found || view.clocks.empty() ? found : &view.clocks.back();
}

}  // namespace cts::ui
