// Turns keys into commands, in one place. It is asked by wxApp::FilterEvent and looks at wxEVT_CHAR only, which comes
// after the input method; it answers only for the focused window and only while nothing is being composed there
// (there is no accelerator table: an accelerator would fire in mid-composition).
#pragma once

class wxEvent;

namespace cts::ui {

// Returns what wxApp::FilterEvent is to return.
int filter_key(wxEvent& event);

}  // namespace cts::ui
