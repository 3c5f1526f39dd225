// How a ticket's clock stands at this moment, in a sign, a word and a tone: "✓ met 09 Oct", "1:16 left",
// "▲ over by 0:42". The list draws it and says it by the same words.
//
//   state          sign  words                        tone
//   met            ✓     met / done, the day          ok
//   met_late       ▲     late, the day                refused
//   not_set              not set                      warn
//   overdue        ▲     over by 0:42                 refused, bold
//   soon                 1:16 left                    warn
//   running              7:05 left, within a day      plain
//                        10-14 16:40, later           plain: a countdown over nights and holidays says little
#pragma once

#include <string>

#include "client/presenter/ticket_view.h"
#include "client/ui/chip.h"

namespace cts::ui {

enum class ClockSign { none, tick, triangle, chip };

struct ClockWords {
    ClockSign sign{};
    std::string words;
    Tone tone = Tone::plain;
    bool bold = false;
};

ClockWords clock_words(const presenter::ClockView& clock, followup::ClockName name, model::Instant now,
                       const std::string& zone);
std::string spoken_clock(const ClockWords& words);  // with its sign, as text
void draw_clock(Painter& painter, double x, double middle, const ClockWords& words, double room);

// Time goes on between two views: what was running may be overdue by now.
presenter::ClockState state_at(const presenter::ClockView& clock, model::Instant now);

std::string hours_text(std::chrono::minutes span);       // "33:52"; "12" of whole hours
std::string long_hours_text(std::chrono::minutes span);  // always "12:00"

}  // namespace cts::ui
