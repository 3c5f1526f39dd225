#include "tests/scenarios/client_process/keyboard.h"

#include <X11/extensions/XTest.h>

#include <stdexcept>

namespace cts::tests {
namespace {

constexpr int least_width = 800;

Window large_window(Display* display) {
    Window root = 0;
    Window parent = 0;
    Window* windows = nullptr;
    unsigned count = 0;
    Window found = 0;
    if (!XQueryTree(display, DefaultRootWindow(display), &root, &parent, &windows, &count)) return 0;
    for (unsigned i = 0; i < count; ++i) {
        XWindowAttributes seen{};
        const bool there = XGetWindowAttributes(display, windows[i], &seen) != 0;
        if (there && seen.map_state == IsViewable && seen.width >= least_width) found = windows[i];
    }
    if (windows) XFree(windows);
    return found;
}

int windows_come_and_go(Display*, XErrorEvent*) {
    return 0;
}

}  // namespace

Keyboard::Keyboard() : display_(XOpenDisplay(nullptr)) {
    if (!display_) throw std::runtime_error("there is no display");
    XSetErrorHandler(windows_come_and_go);
}

Keyboard::~Keyboard() {
    XCloseDisplay(display_);
}

bool Keyboard::before_a_window() {
    const Window window = large_window(display_);
    if (!window) return false;
    Window focused = 0;
    int revert = 0;
    XGetInputFocus(display_, &focused, &revert);
    if (focused == window) return true;
    XSetInputFocus(display_, window, RevertToPointerRoot, CurrentTime);
    XSync(display_, False);
    return false;  // asked again, it is there
}

void Keyboard::press(KeySym key, KeySym held) {
    const auto send = [this](KeySym which, bool down) {
        XTestFakeKeyEvent(display_, XKeysymToKeycode(display_, which), down ? True : False, CurrentTime);
    };
    if (held != NoSymbol) send(held, true);
    send(key, true);
    send(key, false);
    if (held != NoSymbol) send(held, false);
    XSync(display_, False);
}

void Keyboard::type(const std::string& lower_case_ascii) {
    for (const char c : lower_case_ascii) press(static_cast<KeySym>(c));
}

}  // namespace cts::tests
