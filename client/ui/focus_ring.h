// The ring around what has the focus: 2 px of accent, 1 px clear of the control, drawn by its parent.
#pragma once

#include "client/ui/painter.h"

class wxWindow;

namespace cts::ui {

inline constexpr double ring_reach = 5;  // how far outside a control its ring is drawn, with a margin

void watch_focus(wxWindow& parent);  // repaints rings as the focus moves among direct children
// After everything else. A group of options draws the ring of its options itself: theirs takes in the key cap.
void draw_focus_ring(Painter& painter, const wxWindow& parent);

}  // namespace cts::ui
