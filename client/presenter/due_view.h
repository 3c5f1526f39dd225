// How a due moment was computed, as the strip below the queue draws it (H1): a bar a day in hours counted, what of them
// is used, and why a clock has no moment. The words between the values are the screen's.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "shared/calendar/time_limit.h"
#include "shared/followup/clocks.h"

namespace cts::presenter {

enum class ClockState { not_set, running, soon, overdue, met, met_late };
inline constexpr std::chrono::hours soon_within{2};

enum class DayKind { working, rest, holiday, make_up };
struct DueBar {
    std::string date;  // 2026-10-01
    int month = 0;
    int day = 0;
    int weekday = 0;  // 1: Monday … 7: Sunday
    DayKind kind{};
    std::string holiday;       // its name, in the reader's language
    bool provisional = false;  // the calendar of its year is not published yet
    bool counted = false;      // it counts, as far as it lies in the team's time
    std::chrono::minutes hours{0};
    std::chrono::minutes used{0};  // of these, up to now or to where the clock stopped
    bool today = false;
};
struct DueClockView {
    followup::ClockName name{};
    ClockState state{};
    model::Instant started;
    std::optional<model::Instant> due;
    std::optional<model::Instant> stopped;
    std::optional<calendar::Pace> pace;  // absent: a moment that was promised, or none is set
    std::chrono::milliseconds length{0};
    int days = 0;         // of working days
    std::string not_set;  // why there is no moment, a sentence; empty: there is one
    std::string zone;     // in which the days are days
    int calendar_version = 0;
    bool provisional = false;       // any of its days is
    std::string day_from, day_to;   // "08:30", "20:30": of its whole days, where they are all alike
    std::vector<std::string> over;  // the holidays that were passed, by name
    std::vector<DueBar> bars;
    std::chrono::minutes used{0};
    std::chrono::minutes left{0};  // of it; negative: over by so much
};
struct DueStripView {
    std::string ticket;  // whose: its short id
    bool loading = false;
    std::vector<DueClockView> clocks;
};

}  // namespace cts::presenter
