#include "client/ui/script_bubble.h"

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double bar = 4;
constexpr double margin = 20;
constexpr double pad = 8;
constexpr double small_line = 18;
constexpr TextLook around{Type::secondary, Ink::text2};

}  // namespace

std::vector<Span> script_spans(const std::vector<presenter::TextRun>& runs) {
    std::vector<Span> spans;
    for (const auto& run : runs)
        spans.push_back({run.text, run.name ? Ink::accent : Ink::text, run.name, run.must_say});
    return spans;
}

std::string plain_text(const std::vector<presenter::TextRun>& runs) {
    std::string text;
    for (const auto& run : runs) text += run.text;
    return text;
}

ScriptBubble::ScriptBubble(wxWindow* parent, BubbleKind kind) : DrawnPanel(parent, Ink::accent_tint), kind_(kind) {
    set_accessible_role(*this, Role::text);
}

void ScriptBubble::show(const presenter::ScriptView& view) {
    view_ = view;
    set_accessible_name(*this, plain_text(view.say_now), view.next);
    refresh();
}

void ScriptBubble::show_around(bool said, bool next) {
    shows_said_ = said;
    shows_next_ = next;
}

std::string ScriptBubble::chip() const {
    return kind_ == BubbleKind::opening ? tr("Opening") : tr("Say");
}

double ScriptBubble::text_left() const {
    return margin + chip_width(chip()) + 12;
}

Paragraph ScriptBubble::say_now(double width) const {
    return Paragraph(script_spans(view_.say_now), Type::script, width - text_left() - margin);
}

double ScriptBubble::height_for(double width) const {
    const double above = has_said() ? small_line + 5 : 4;
    const double below = has_next() ? small_line + 3 : 4;
    return 2 * pad + above + say_now(width).height() + below;
}

void ScriptBubble::draw(Painter& painter) {
    const Box box = area();
    painter.fill({0, 0, bar, box.height}, Ink::accent_fill);
    const double room = box.width - 2 * margin;
    double y = pad;
    if (has_said())
        painter.text(margin, y + small_line / 2, fill(tr("Said: {line}"), arg("line", view_.said)), around, room);
    y += has_said() ? small_line + 5 : 4;
    const Paragraph words = say_now(box.width);
    draw_filled_chip(painter, margin, y + theme().type(Type::script).line / 2, chip());
    painter.paragraph(text_left(), y, words);
    y += words.height() + 3;
    if (has_next())
        painter.text(margin, y + small_line / 2, fill(tr("Next: {line}"), arg("line", view_.next)), around, room);
}

}  // namespace cts::ui
