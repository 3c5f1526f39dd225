#include "client/ui/due_bars.h"

#include <algorithm>
#include <cmath>

namespace cts::ui {
namespace {

using presenter::DayKind;
using presenter::DueBar;

constexpr double widest = 44;
constexpr double gap = 1.5;
constexpr double label_room = 26;  // "10-11" in the small type

double step_of(std::size_t days, Box room) {
    return days == 0 ? 0 : std::min(widest, room.width / static_cast<double>(days));
}

bool is_off(const DueBar& bar) {
    return bar.hours.count() == 0 && !bar.counted;
}

// Every so many days, so that the labels do not touch; what stands out is always named.
bool is_named(const std::vector<DueBar>& bars, std::size_t index, double step) {
    const auto every = static_cast<std::size_t>(std::max(1.0, std::ceil(label_room / std::max(1.0, step) - 0.1)));
    return index % every == 0 || (every <= 2 && bars[index].kind == DayKind::make_up);
}

}  // namespace

std::vector<BarLook> bar_looks(const std::vector<DueBar>& bars, Box room) {
    double most = 1;
    for (const DueBar& bar : bars) most = std::max(most, static_cast<double>(bar.hours.count()));
    const double step = step_of(bars.size(), room);
    std::vector<BarLook> looks;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double x = room.x + static_cast<double>(i) * step;
        const double width = std::max(1.0, step - gap);
        const double hours = static_cast<double>(bars[i].hours.count());
        const bool off = is_off(bars[i]);
        // A day that counts as one is a whole day, whatever its hours.
        const double height = off || (bars[i].counted && hours == 0) ? room.height : room.height * hours / most;
        const double used = hours == 0 ? 0 : height * static_cast<double>(bars[i].used.count()) / hours;
        looks.push_back({{x, room.bottom() - height, width, height},
                         {x, room.bottom() - used, width, used},
                         off,
                         is_named(bars, i, step)});
    }
    return looks;
}

std::vector<OffRun> off_runs(const std::vector<DueBar>& bars, Box room) {
    const auto looks = bar_looks(bars, room);
    std::vector<OffRun> runs;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        if (!looks[i].off || bars[i].holiday.empty()) continue;
        const bool goes_on = i > 0 && looks[i - 1].off && !runs.empty() && runs.back().holiday == bars[i].holiday;
        if (!goes_on) runs.push_back({looks[i].box, bars[i].holiday});
        runs.back().box.width = looks[i].box.right() - runs.back().box.x;
    }
    return runs;
}

std::string day_label(const std::vector<DueBar>& bars, std::size_t index) {
    const DueBar& bar = bars[index];
    const bool month = index == 0 || bar.day == 1;
    return month ? std::to_string(bar.month) + "-" + std::to_string(bar.day) : std::to_string(bar.day);
}

}  // namespace cts::ui
