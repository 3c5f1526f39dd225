// All keys (Alt+0), drawn from the key table; Esc or Enter closes it.
#pragma once

class wxWindow;

namespace cts::ui {

void show_all_keys(wxWindow& parent);

}  // namespace cts::ui
