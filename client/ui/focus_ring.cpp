#include "client/ui/focus_ring.h"

#include <wx/checkbox.h>
#include <wx/radiobut.h>
#include <wx/window.h>

namespace cts::ui {
namespace {

wxRect reach(const wxWindow& child) {
    return wxRect(child.GetRect()).Inflate(theme().px(ring_reach) + theme().px(5));
}

void refresh_ring(wxWindow& parent) {
    for (const wxWindow* child : parent.GetChildren()) parent.RefreshRect(reach(*child), false);
}

}  // namespace

void watch_focus(wxWindow& parent) {
    parent.Bind(wxEVT_CHILD_FOCUS, [&parent](wxChildFocusEvent& event) {
        refresh_ring(parent);
        event.Skip();
    });
}

void draw_focus_ring(Painter& painter, const wxWindow& parent) {
    const wxWindow* focused = wxWindow::FindFocus();
    if (!focused || focused->GetParent() != &parent || !focused->IsShown()) return;
    if (dynamic_cast<const wxRadioButton*>(focused) || dynamic_cast<const wxCheckBox*>(focused)) return;
    const wxRect rect = focused->GetRect();
    const double scale = theme().scale();
    const Box box{rect.x / scale, rect.y / scale, rect.width / scale, rect.height / scale};
    painter.frame(box.inset(-3), Ink::accent, 6, 2);
}

}  // namespace cts::ui
