#include "client/ui/chip.h"

#include <cmath>

namespace cts::ui {
namespace {

constexpr double height = 20;
constexpr double padding = 6;

}  // namespace

Ink tone_ink(Tone tone) {
    switch (tone) {
        case Tone::plain:
            return Ink::text2;
        case Tone::accent:
            return Ink::accent;
        case Tone::ok:
            return Ink::ok;
        case Tone::warn:
            return Ink::warn;
        case Tone::refused:
            return Ink::refused;
        case Tone::promised:
            return Ink::promised;
    }
    return Ink::text2;
}

Ink tone_tint(Tone tone) {
    switch (tone) {
        case Tone::plain:
            return Ink::disabled;
        case Tone::accent:
            return Ink::accent_tint;
        case Tone::ok:
            return Ink::ok_tint;
        case Tone::warn:
            return Ink::warn_tint;
        case Tone::refused:
            return Ink::refused_tint;
        case Tone::promised:
            return Ink::promised_tint;
    }
    return Ink::disabled;
}

double chip_width(std::string_view word, bool bold) {
    return std::ceil(text_width(word, {Type::secondary, Ink::text, bold})) + 2 * padding;
}

double draw_chip(Painter& painter, double x, double middle, std::string_view word, Tone tone, bool bold, double width) {
    const Box box{std::round(x), std::round(middle - height / 2), width > 0 ? width : chip_width(word, bold), height};
    painter.fill(box, tone_tint(tone), 3);
    painter.text_centred(box, word, {Type::secondary, tone_ink(tone), bold});
    return box.right();
}

double draw_chip_left_of(Painter& painter, double right, double middle, std::string_view word, Tone tone, bool bold) {
    const double x = std::round(right - chip_width(word, bold));
    draw_chip(painter, x, middle, word, tone, bold);
    return x;
}

double draw_filled_chip(Painter& painter, double x, double middle, std::string_view word) {
    const Box box{std::round(x), std::round(middle - height / 2), chip_width(word), height};
    painter.fill(box, Ink::accent_fill, 3);
    painter.text_centred(box, word, {Type::secondary, Ink::on_fill});
    return box.right();
}

}  // namespace cts::ui
