#include "client/ui/status_dot.h"

namespace cts::ui {
void draw_status_dot(Painter& painter, double x, double middle, Tone tone, Dot dot) {
    if (dot == Dot::full) painter.disc(x, middle, 4, tone_ink(tone));
    if (dot == Dot::hollow) painter.ring(x, middle, 5, tone == Tone::plain ? Ink::line : tone_ink(tone), 2);
}

void draw_bang(Painter& painter, double x, double y, Ink ink) {
    painter.disc(x, y, 9, ink);
    painter.fill({x - 1, y - 5, 2, 6.5}, Ink::on_fill, 1);
    painter.disc(x, y + 4, 1.25, Ink::on_fill);
}

void draw_sign(Painter& painter, double x, double y, form::Sign sign, bool current) {
    if (current && (sign == form::Sign::open || sign == form::Sign::missing)) {
        painter.disc(x, y, 9, Ink::accent_fill);
        return painter.disc(x, y, 3.6, Ink::on_fill);
    }
    switch (sign) {
        case form::Sign::open:
            return painter.ring(x, y, 9, Ink::line, 1.5);
        case form::Sign::done:
            painter.disc(x, y, 9, Ink::ok);
            return painter.stroke({{x - 4, y + 0.2}, {x - 1.2, y + 3}, {x + 4.2, y - 2.6}}, Ink::window, 2);
        case form::Sign::missing:
            return draw_bang(painter, x, y, Ink::warn_fill);
        case form::Sign::refused:
            return draw_bang(painter, x, y, Ink::refused);
    }
}

void draw_numbered_disc(Painter& painter, double x, double y, std::string_view number) {
    painter.disc(x, y, 11, Ink::accent_fill);
    painter.text_centred({x - 11, y - 11, 22, 22}, number, {Type::secondary, Ink::on_fill, true});
}

void draw_numbered_box(Painter& painter, double x, double y, std::string_view number) {
    const Box box{x - 8, y - 8, 16, 16};
    painter.fill(box, Ink::field, 3);
    painter.frame(box, Ink::warn, 3, 1.2);
    painter.text_centred(box, number, {Type::cap, Ink::warn, true});
}

void draw_tick(Painter& painter, double x, double y, Tone tone) {
    painter.stroke({{x - 4.5, y + 0.5}, {x - 1.8, y + 4}, {x + 4, y - 4.5}}, tone_ink(tone), 1.6);
}

void draw_drop_mark(Painter& painter, double x, double y) {
    painter.polygon({{x - 4.5, y - 3}, {x + 4.5, y - 3}, {x, y + 4}}, Ink::text2);
}

}  // namespace cts::ui
