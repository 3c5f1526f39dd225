// The drawn signs: a state never speaks by colour alone, it has a shape of its own.
#pragma once

#include <string_view>

#include "client/ui/chip.h"
#include "client/ui/painter.h"
#include "shared/form/session.h"

namespace cts::ui {

enum class Dot { full, hollow };
void draw_status_dot(Painter& painter, double x, double middle, Tone tone, Dot dot = Dot::full);

// 18 px wide signs of steps and rows, centred on (x, y). The current one has the accent, unless something is wrong.
void draw_sign(Painter& painter, double x, double y, form::Sign sign, bool current = false);
void draw_bang(Painter& painter, double x, double y, Ink ink);

void draw_numbered_disc(Painter& painter, double x, double y, std::string_view number);  // the step's, 22 px
void draw_numbered_box(Painter& painter, double x, double y, std::string_view number);   // what the gate lacks, 16 px
void draw_tick(Painter& painter, double x, double y, Tone tone);                         // a bare ✓
void draw_drop_mark(Painter& painter, double x, double y);                               // ▾

}  // namespace cts::ui
