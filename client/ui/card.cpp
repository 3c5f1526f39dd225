#include "client/ui/card.h"

namespace cts::ui {

void draw_card(Painter& painter, Box box) {
    painter.fill(box, Ink::window, 4);
    painter.frame(box, Ink::hair, 4);
}

void draw_card(Painter& painter, Box box, Ink fill, Ink line, Ink bar) {
    painter.fill(box, fill, 4);
    painter.frame(box, line, 4);
    painter.fill({box.x, box.y, 4, box.height}, bar, 0);
}

void draw_heading(Painter& painter, double x, double middle, std::string_view words) {
    painter.text(x, middle, words, {Type::body, Ink::text2, true});
}

}  // namespace cts::ui
