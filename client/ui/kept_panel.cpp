#include "client/ui/kept_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/class_words.h"
#include "client/ui/kept_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double head = 64;
constexpr double line = 26;
constexpr double label_width = 220;
constexpr double most_width = 760;  // a line longer than this is not read, but searched

}  // namespace

KeptPanel::KeptPanel(wxWindow* parent) : DrawnPanel(parent, Ink::window) {
    set_accessible_role(*this, Role::text);
}

void KeptPanel::show(const presenter::KeptDetail& detail, bool connected, const std::string& zone) {
    detail_ = detail;
    connected_ = connected;
    zone_ = zone;
    std::string answers;
    for (const auto& answer : detail.answers) answers += answer.label + ": " + answer.value + "\n";
    set_accessible_name(*this, kept_line(detail.row, connected, zone) + " " + reasons(), answers);
    refresh();
}

std::string KeptPanel::reasons() const {
    std::string all = detail_.row.why;
    for (const auto& problem : detail_.problems) all += (all.empty() ? "" : "\n") + problem;
    return all;
}

void KeptPanel::draw(Painter& painter) {
    draw_answers(painter, draw_state(painter, draw_head(painter)));
}

double KeptPanel::draw_head(Painter& painter) const {
    const auto& row = detail_.row;
    const double x = painter.text(pad, 20, kept_name(row), {Type::title, Ink::text, true});
    painter.text(x + 12, 20, row.outcome_label, {Type::body, tone_ink(class_tone(row.outcome_class)), true},
                 area().width - x - 12 - pad);
    const auto when = row.at ? fill(tr("Call of {when}"), arg("when", day_minute_text(*row.at, zone_))) : std::string();
    painter.text(pad, 46, when, {Type::secondary, Ink::text2});
    return head;
}

double KeptPanel::draw_state(Painter& painter, double top) const {
    const double width = std::min(most_width, area().width - 2 * pad);
    const auto why = reasons();
    const bool refused = detail_.row.state == presenter::KeptState::refused;
    const Paragraph reason(why, {Type::body, refused ? Ink::refused : Ink::warn}, width - 32, Flow::wrapped);
    const Paragraph todo(kept_todo(detail_.row, connected_), {}, width - 32, Flow::wrapped);
    const double reason_height = why.empty() ? 0 : reason.height() + 8;
    const Box box{pad, top, width, 44 + reason_height + todo.height() + 12};
    const Tone tone = kept_state_tone(detail_.row.state);
    draw_card(painter, box, tone == Tone::plain ? Ink::panel : tone_tint(tone), Ink::hair, tone_ink(tone));
    painter.text(box.x + 16, top + 22, kept_state_word(detail_.row.state), {Type::body, tone_ink(tone), true});
    if (!why.empty()) painter.paragraph(box.x + 16, top + 42, reason);
    painter.paragraph(box.x + 16, top + 42 + reason_height, todo);
    return box.bottom() + 12;
}

// What does not fit is counted: nobody shall think that it was not kept.
void KeptPanel::draw_answers(Painter& painter, double top) const {
    if (detail_.answers.empty()) return;
    draw_heading(painter, pad, top + 16, tr("What was answered"));
    double y = top + 32;
    const double width = std::min(most_width, area().width - 2 * pad);
    const auto room = static_cast<std::size_t>(std::max(1.0, (area().height - y - line) / line));
    const auto shown = std::min(room, detail_.answers.size());
    for (std::size_t i = 0; i < shown; ++i, y += line) {
        painter.rule(pad, y, width);
        painter.text(pad, y + line / 2, detail_.answers[i].label, {Type::secondary, Ink::text2}, label_width - 12);
        painter.text(pad + label_width, y + line / 2, detail_.answers[i].value, {}, width - label_width);
    }
    const auto more = static_cast<long>(detail_.answers.size() - shown);
    if (more > 0)
        painter.text(pad, y + line / 2,
                     fill(tr("and {count} more answer", "and {count} more answers", more), arg("count", more)),
                     {Type::secondary, Ink::muted});
}

}  // namespace cts::ui
