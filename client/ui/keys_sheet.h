// The keys that count on a screen (Alt+0), drawn from the key table; Esc or Enter closes it.
#pragma once

#include "client/ui/key_table.h"

class wxWindow;

namespace cts::ui {

void show_all_keys(wxWindow& parent, Where screen);

}  // namespace cts::ui
