#include "client/ui/key_dispatcher.h"

#include <wx/checkbox.h>
#include <wx/dataview.h>
#include <wx/event.h>
#include <wx/eventfilter.h>
#include <wx/radiobut.h>
#include <wx/textctrl.h>
#include <wx/window.h>

#include <cctype>

#include "client/ui/command_event.h"
#include "client/ui/preedit.h"

namespace cts::ui {
namespace {

// Ctrl+S arrives as code 19, Alt+g as 'g': the table holds the capital.
int table_code(const wxKeyEvent& event) {
    const int code = event.GetKeyCode();
    if (event.GetModifiers() == wxMOD_CONTROL && code == '\n') return WXK_RETURN;
    if (event.GetModifiers() == wxMOD_CONTROL && code >= 1 && code <= 26 && code != WXK_RETURN && code != WXK_TAB &&
        code != WXK_BACK)
        return code + 'A' - 1;
    return code < 128 ? std::toupper(code) : code;
}

bool is_option(const wxWindow& window) {
    return dynamic_cast<const wxRadioButton*>(&window) || dynamic_cast<const wxCheckBox*>(&window);
}

// Digits and arrows belong to the text in a text field, to the group among its options; a space ticks only a row.
bool belongs_to(const Key& key, const wxWindow& window) {
    if (key.where == Where::list) return dynamic_cast<const wxDataViewCtrl*>(&window) != nullptr;
    return key.where != Where::group || is_option(window);
}

}  // namespace

int filter_key(wxEvent& event) {
    if (event.GetEventType() != wxEVT_CHAR) return wxEventFilter::Event_Skip;
    auto* window = dynamic_cast<wxWindow*>(event.GetEventObject());
    if (!window || window != wxWindow::FindFocus() || is_composing(*window)) return wxEventFilter::Event_Skip;
    const auto& pressed = static_cast<wxKeyEvent&>(event);
    const int code = table_code(pressed);
    for (const Key& key : key_table()) {  // one key may mean one thing in a call and another between calls
        if (key.code != code || key.modifiers != pressed.GetModifiers() || !belongs_to(key, *window)) continue;
        if (give_command(*window, key.command, key.number)) return wxEventFilter::Event_Processed;
    }
    return wxEventFilter::Event_Skip;
}

}  // namespace cts::ui
