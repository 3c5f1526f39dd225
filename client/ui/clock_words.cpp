#include "client/ui/clock_words.h"

#include <cstdlib>

#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

using presenter::ClockState;

constexpr std::chrono::hours countdown_from{24};
constexpr double sign_room = 15;

std::string minutes_text(std::chrono::milliseconds span) {
    return long_hours_text(std::chrono::duration_cast<std::chrono::minutes>(span));
}

ClockWords stopped_words(const presenter::ClockView& clock, followup::ClockName name, const std::string& zone) {
    const std::string stopped = clock.stopped ? short_day_text(*clock.stopped, zone) : std::string();
    const auto day = arg("day", stopped);
    if (clock.state == ClockState::met_late) return {ClockSign::triangle, fill(tr("late, {day}"), day), Tone::refused};
    const auto words = name == followup::ClockName::first_contact ? tr("met {day}") : tr("done {day}");
    return {ClockSign::tick, fill(words, day), Tone::ok};
}

}  // namespace

std::string long_hours_text(std::chrono::minutes span) {
    const long minutes = std::labs(span.count());
    return fmt::format("{}:{:02}", minutes / 60, minutes % 60);
}

std::string hours_text(std::chrono::minutes span) {
    return span.count() % 60 == 0 ? std::to_string(span.count() / 60) : long_hours_text(span);
}

ClockState state_at(const presenter::ClockView& clock, model::Instant now) {
    const bool runs = clock.state == ClockState::running || clock.state == ClockState::soon;
    if (!runs || !clock.due) return clock.state;
    if (*clock.due < now) return ClockState::overdue;
    return *clock.due - now <= presenter::soon_within ? ClockState::soon : ClockState::running;
}

ClockWords clock_words(const presenter::ClockView& clock, followup::ClockName name, model::Instant now,
                       const std::string& zone) {
    const ClockState state = state_at(clock, now);
    switch (state) {
        case ClockState::not_set:
            return {ClockSign::chip, tr("not set"), Tone::warn};
        case ClockState::met:
        case ClockState::met_late:
            return stopped_words(clock, name, zone);
        case ClockState::overdue:
            return {ClockSign::triangle, fill(tr("over by {time}"), arg("time", minutes_text(now - *clock.due))),
                    Tone::refused, true};
        case ClockState::soon:
        case ClockState::running:
            break;
    }
    if (*clock.due - now > countdown_from) return {ClockSign::none, day_minute_text(*clock.due, zone), Tone::plain};
    return {ClockSign::none, fill(tr("{time} left"), arg("time", minutes_text(*clock.due - now))),
            state == ClockState::soon ? Tone::warn : Tone::plain};
}

std::string spoken_clock(const ClockWords& words) {
    switch (words.sign) {
        case ClockSign::tick:
            return "✓ " + words.words;
        case ClockSign::triangle:
            return "▲ " + words.words;
        case ClockSign::none:
        case ClockSign::chip:
            return words.words;
    }
    return words.words;
}

void draw_clock(Painter& painter, double x, double middle, const ClockWords& words, double room) {
    if (words.sign == ClockSign::chip) {
        draw_chip(painter, x - 4, middle, words.words, words.tone);
        return;
    }
    const Ink ink = words.tone == Tone::plain ? Ink::text : tone_ink(words.tone);
    if (words.sign == ClockSign::tick) draw_tick(painter, x + 5, middle, words.tone);
    if (words.sign == ClockSign::triangle)
        painter.polygon({{x, middle + 5}, {x + 11, middle + 5}, {x + 5.5, middle - 5}}, ink);
    const double signed_x = words.sign == ClockSign::none ? x : x + sign_room;
    painter.text(signed_x, middle, words.words, {Type::body, ink, words.bold}, std::max(10.0, x + room - signed_x));
}

}  // namespace cts::ui
