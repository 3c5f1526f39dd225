// A word on its tint ("运行中"): says a state by word and colour together.
#pragma once

#include <string_view>

#include "client/ui/painter.h"

namespace cts::ui {

enum class Tone { plain, accent, ok, warn, refused, promised };  // colour always comes with a word

Ink tone_ink(Tone tone);
Ink tone_tint(Tone tone);

double chip_width(std::string_view word, bool bold = false);
double draw_chip(Painter& painter, double x, double middle, std::string_view word, Tone tone, bool bold = false,
                 double width = 0);  // returns its right edge; width 0: as wide as the word needs
double draw_chip_left_of(Painter& painter, double right, double middle, std::string_view word, Tone tone,
                         bool bold = false);
double draw_filled_chip(Painter& painter, double x, double middle, std::string_view word);  // white on accent

}  // namespace cts::ui
