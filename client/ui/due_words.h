// How a due moment was computed (H1), in sentences: under the strip, beside it, and for whoever cannot see it.
#pragma once

#include <string>

#include "client/presenter/due_view.h"

namespace cts::ui {

std::string clock_name_word(followup::ClockName name);

// "24 hours", "60 working hours", "2 working days"; of a moment that was promised: nothing.
std::string limit_words(const presenter::DueClockView& clock);

// "First contact, 24 hours: 10-10 16:40".
std::string due_words(const presenter::DueClockView& clock);

// "✓ 10-09 09:05", "▲ 10-10 18:00, late", "▲ over by 0:42", "1:16 left"; of one not set: why.
std::string clock_state_words(const presenter::DueClockView& clock);

// "From 09-30 16:40, every day 08:30-20:30, 60 hours in all".
std::string reckoned_words(const presenter::DueClockView& clock);

// "33:52 used, 26:08 left"; without days only what is left; empty: nothing runs.
std::string used_words(const presenter::DueClockView& clock);

// "The calendar of 2027 is not published: its weeks are taken as usual"; empty: it is.
std::string provisional_words(const presenter::DueClockView& clock);

// Day by day, for assistive technology.
std::string days_words(const presenter::DueClockView& clock);

// The one the bars are drawn of: the running clock that strikes first, else the last; null: there is none.
const presenter::DueClockView* shown_clock(const presenter::DueStripView& view);

}  // namespace cts::ui
