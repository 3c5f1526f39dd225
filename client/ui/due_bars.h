// Where the bars of a due strip stand: widths, which days are named when there are many, runs of days that do not
// count with what is written over them. Pure arithmetic in design pixels.
#pragma once

#include <string>
#include <vector>

#include "client/presenter/due_view.h"
#include "client/ui/geometry.h"

namespace cts::ui {

struct BarLook {
    Box box;           // as high as its hours
    Box used;          // the lower part of it
    bool off = false;  // hatched, over the whole height
    bool named = false;
};

struct OffRun {  // neighbouring days of one holiday
    Box box;
    std::string holiday;
};

std::vector<BarLook> bar_looks(const std::vector<presenter::DueBar>& bars, Box room);
std::vector<OffRun> off_runs(const std::vector<presenter::DueBar>& bars, Box room);
std::string day_label(const std::vector<presenter::DueBar>& bars, std::size_t index);  // "9-30", "2"

}  // namespace cts::ui
