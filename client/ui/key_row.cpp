#include "client/ui/key_row.h"

#include <algorithm>

#include "client/ui/card.h"

namespace cts::ui {
namespace {

constexpr double button_height = 26;
constexpr double gap = 4;
constexpr double side = 12;
constexpr double line_height = 30;
constexpr double one_line = 37;

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
    buttons_.clear();
    left_ = make(items);
    right_ = make(at_the_right);
    refresh();
}

std::vector<KeyButton*> KeyRow::make(const std::vector<KeyRowItem>& items) {
    std::vector<KeyButton*> buttons;
    for (const auto& item : items) {
        auto* button = new KeyButton(this, item.command, ButtonLook::light, item.number);
        button->cap_first(true);
        button->show(item.label, item.cap.empty() ? cap_of(item.command, item.number) : item.cap);
        buttons_.emplace(item.command, button);
        buttons.push_back(button);
    }
    return buttons;
}

void KeyRow::say(const std::string& words) {
    if (words == said_) return;
    said_ = words;
    Refresh();
}

void KeyRow::enable(Command command, bool enabled) {
    const auto [first, last] = buttons_.equal_range(command);
    for (auto found = first; found != last; ++found)
        if (found->second->IsEnabled() != enabled) found->second->Enable(enabled);
}

double KeyRow::left_width() const {
    double width = -gap;
    for (const KeyButton* button : left_) width += button->natural_width() + gap;
    return width;
}

// All keys must be seen (G7): where they do not fit, the heading gives way first, then they take a second line.
KeyRow::Room KeyRow::room(double width) const {
    Room room{side, width - side, true};
    for (const KeyButton* button : right_) room.last -= button->natural_width() + gap;
    const double heading = text_width(heading_, {Type::body, Ink::text2, true}) + 13;
    room.heading = side + heading + left_width() <= room.last || side + left_width() > room.last;
    if (room.heading) room.first += heading;
    return room;
}

double KeyRow::height_for(double width) const {
    const Room inside = room(width);
    double lines = 1;
    double x = inside.first;
    for (const KeyButton* button : left_) {
        if (x > inside.first && x + button->natural_width() > inside.last) {
            x = inside.first;
            ++lines;
        }
        x += button->natural_width() + gap;
    }
    return one_line + (lines - 1) * line_height;
}

void KeyRow::arrange() {
    const Box box = area();
    const double spare = std::max(0.0, (box.height - height_for(box.width)) / 2);
    double y = spare + (one_line - button_height) / 2;
    double right = box.right() - side;
    for (KeyButton* button : right_) {
        right -= button->natural_width();
        place(*button, {right, y, button->natural_width(), button_height});
        right -= gap;
    }
    const Room inside = room(box.width);
    double x = inside.first;
    for (KeyButton* button : left_) {
        const double width = button->natural_width();
        if (x > inside.first && x + width > inside.last) {
            x = inside.first;
            y += line_height;
        }
        place(*button, {x, y, width, button_height});
        x += width + gap;
    }
}

void KeyRow::draw(Painter& painter) {
    const Box box = area();
    const double spare = std::max(0.0, (box.height - height_for(box.width)) / 2);
    if (room(box.width).heading) draw_heading(painter, side, spare + one_line / 2, heading_);
    const Room inside = room(box.width);
    if (!said_.empty() && inside.first + left_width() + text_width(said_, {Type::secondary}) + gap < inside.last)
        painter.text_left_of(inside.last - gap, spare + one_line / 2, said_, {Type::secondary, Ink::text2});
    painter.rule(0, 0, box.width, Ink::line);
    painter.rule(0, box.bottom() - 1, box.width);
}

}  // namespace cts::ui
