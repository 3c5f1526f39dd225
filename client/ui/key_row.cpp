#include "client/ui/key_row.h"

#include "client/ui/card.h"

namespace cts::ui {
namespace {

constexpr double button_height = 26;
constexpr double gap = 4;

}  // namespace

KeyRow::KeyRow(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void KeyRow::show(const std::string& heading, std::vector<KeyRowItem> items, std::vector<KeyRowItem> at_the_right) {
    std::vector<std::string> labels;
    for (const auto& item : items) labels.push_back(item.label);
    for (const auto& item : at_the_right) labels.push_back(item.label);
    if (labels == labels_ && heading == heading_) return;
    heading_ = heading;
    labels_ = labels;
    DestroyChildren();
    left_ = make(items);
    right_ = make(at_the_right);
    refresh();
}

std::vector<KeyButton*> KeyRow::make(const std::vector<KeyRowItem>& items) {
    std::vector<KeyButton*> buttons;
    for (const auto& item : items) {
        auto* button = new KeyButton(this, item.command, ButtonLook::light, item.number);
        button->cap_first(true);
        button->show(item.label, cap_of(item.command, item.number));
        buttons.push_back(button);
    }
    return buttons;
}

// What does not fit before the buttons at the right is left out; its key works all the same (Alt+0 lists all).
void KeyRow::arrange() {
    const Box box = area();
    const double y = box.middle() - button_height / 2;
    double right = box.right() - 12;
    for (KeyButton* button : right_) {
        right -= button->natural_width();
        place(*button, {right, y, button->natural_width(), button_height});
        right -= gap;
    }
    double x = 12 + text_width(heading_, {Type::body, Ink::text2, true}) + 13;
    for (KeyButton* button : left_) {
        const double width = button->natural_width();
        button->Show(x + width <= right);
        place(*button, {x, y, width, button_height});
        x += width + gap;
    }
}

void KeyRow::draw(Painter& painter) {
    const Box box = area();
    draw_heading(painter, 12, box.middle(), heading_);
    painter.rule(0, 0, box.width, Ink::line);
    painter.rule(0, box.bottom() - 1, box.width);
}

}  // namespace cts::ui
