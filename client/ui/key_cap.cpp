#include "client/ui/key_cap.h"

#include <algorithm>
#include <cmath>

namespace cts::ui {
namespace {

constexpr double height = 18;
constexpr double padding = 4.5;

struct CapColours {
    Ink back, line, text;
    bool filled;
};

CapColours colours(CapLook look) {
    switch (look) {
        case CapLook::plain:
            return {Ink::field, Ink::line, Ink::text2, true};
        case CapLook::faint:
            return {Ink::field, Ink::hair, Ink::muted, true};
        case CapLook::refused:
            return {Ink::field, Ink::refused, Ink::refused, true};
        case CapLook::on_fill:
            return {Ink::accent_fill, Ink::on_fill, Ink::on_fill, false};
        case CapLook::disabled:
            return {Ink::disabled, Ink::line, Ink::muted, false};
    }
    return {Ink::field, Ink::line, Ink::text2, true};
}

}  // namespace

double key_cap_width(std::string_view keys) {
    return std::max(17.0, std::ceil(text_width(keys, {Type::cap})) + 2 * padding);
}

double draw_key_cap(Painter& painter, double x, double middle, std::string_view keys, CapLook look) {
    const CapColours ink = colours(look);
    const Box box{std::round(x), std::round(middle - height / 2), key_cap_width(keys), height};
    if (ink.filled) painter.fill(box, ink.back, 3);
    painter.frame(box, ink.line, 3);
    painter.text_centred(box, keys, {Type::cap, ink.text});
    return box.right();
}

double draw_key_cap_left_of(Painter& painter, double right, double middle, std::string_view keys, CapLook look) {
    const double x = std::round(right - key_cap_width(keys));
    draw_key_cap(painter, x, middle, keys, look);
    return x;
}

}  // namespace cts::ui
