// A text cut into lines that fit a width, where each line is a row of its own: in a list that is read line by line.
#pragma once

#include <string>
#include <vector>

#include "client/ui/paragraph.h"

namespace cts::ui {

// At spaces where there are some, else between characters; never in the middle of one. At least one line.
std::vector<std::string> wrapped_lines(const std::string& text, double width, TextLook look = {});

}  // namespace cts::ui
