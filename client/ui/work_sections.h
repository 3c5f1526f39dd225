// The ticket being worked as sections in the order of its course (H3): which fields stand together, what key helps
// there, what is said above them.
#pragma once

#include <vector>

#include "client/ui/work_rows.h"

namespace cts::ui {

std::vector<WorkSection> work_sections(const presenter::WorkView& view);

}  // namespace cts::ui
