// A keyboard in front of another program's window: keys go through the X server, as a person's would.
#pragma once

#include <X11/Xlib.h>

#include <functional>
#include <string>

namespace cts::tests {

class Keyboard {
  public:
    Keyboard();
    ~Keyboard();
    Keyboard(const Keyboard&) = delete;

    bool before_a_window();  // finds the one large window on the display and gives it the focus
    void press(KeySym key, KeySym held = NoSymbol);
    void type(const std::string& lower_case_ascii);

  private:
    Display* display_;
};

}  // namespace cts::tests
