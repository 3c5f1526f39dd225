// Makes native controls look like the drawn ones: one style sheet for the screen, generated from the theme.
#pragma once

#include <string>

#include "client/ui/theme.h"

class wxWindow;

namespace cts::ui {

std::string style_sheet(const Theme& theme);
void install_style_sheet(const Theme& theme);  // replaces the one before; at start and when the theme changes
double screen_scale();                         // the desktop's text scale: dpi / 96

void set_style_class(wxWindow& window, const char* style_class, bool on = true);  // "refused", "primary", "danger"

}  // namespace cts::ui
