// Knows whether an input method is composing in an entry: while it is, every key belongs to it.
#pragma once

class wxTextCtrl;
class wxWindow;

namespace cts::ui {

void watch_preedit(wxTextCtrl& entry);      // once, when the entry is made
bool is_composing(const wxWindow& window);  // false for what is not a watched entry

}  // namespace cts::ui
