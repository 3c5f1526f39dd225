// Drives real windows from inside the process: keys through wxUIActionSimulator (so that they take the whole way, the
// input method included), Chinese text through the control. It waits for conditions, never for time.
#pragma once

#include <wx/window.h>

#include <functional>
#include <string>

namespace cts::tests {

class UiDriver {
  public:
    static UiDriver& start();  // one wx per process, with the client's key filter

    bool until(const std::function<bool()>& holds);  // false after ten seconds
    void show(wxWindow& content);                    // in a frame of 1366 x 768 that has the keyboard
    wxFrame& frame() { return *frame_; }
    void close();

    void press(int key, int modifiers = 0);
    void type(const std::string& ascii);
    void write(const std::string& utf8);  // into the focused entry, as a committed composition would
    wxWindow* focused() const;
    void settle();  // everything pressed so far has been seen

  private:
    UiDriver();
    wxFrame* frame_ = nullptr;
};

// Every window below `root`, by its accessible name; null when there is none.
wxWindow* find_named(wxWindow& root, const std::string& name);

}  // namespace cts::tests
