// White cards on the grey sides, and their headings.
#pragma once

#include <string_view>

#include "client/ui/painter.h"

namespace cts::ui {

void draw_card(Painter& painter, Box box);
void draw_card(Painter& painter, Box box, Ink fill, Ink line, Ink bar);  // with a 4-px bar at its left
void draw_heading(Painter& painter, double x, double middle, std::string_view words);

}  // namespace cts::ui
