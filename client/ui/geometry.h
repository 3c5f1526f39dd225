// Rectangles in design pixels, cut like paper: a view takes strips off its area and draws in them. No widgets.
#pragma once

namespace cts::ui {

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return y + height / 2; }
    bool contains(double px, double py) const { return px >= x && px < right() && py >= y && py < bottom(); }

    Box inset(double horizontal, double vertical) const {
        return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
    Box inset(double all) const { return inset(all, all); }

    // Each cuts a strip off this box and returns it.
    Box take_top(double size) {
        const Box strip{x, y, width, size};
        y += size;
        height -= size;
        return strip;
    }
    Box take_bottom(double size) {
        height -= size;
        return {x, bottom(), width, size};
    }
    Box take_left(double size) {
        const Box strip{x, y, size, height};
        x += size;
        width -= size;
        return strip;
    }
    Box take_right(double size) {
        width -= size;
        return {right(), y, size, height};
    }
};

}  // namespace cts::ui
