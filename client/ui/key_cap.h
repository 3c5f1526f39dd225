// A key drawn as its cap ("Alt R"): 20 px high, 12-px text, beside or inside what it does.
#pragma once

#include <string_view>

#include "client/ui/painter.h"

namespace cts::ui {

enum class CapLook { plain, faint, refused, on_fill, disabled };  // faint: the small digits beside options

double key_cap_width(std::string_view keys);
double draw_key_cap(Painter& painter, double x, double middle, std::string_view keys, CapLook look = CapLook::plain);
double draw_key_cap_left_of(Painter& painter, double right, double middle, std::string_view keys,
                            CapLook look = CapLook::plain);  // returns its left edge

}  // namespace cts::ui
