#include "client/ui/gate_panel.h"

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double first_line = 17;
constexpr double line = 21.5;
constexpr double text_left = 42;

}  // namespace

std::string gate_sentence(const presenter::GateView& view) {
    const auto count = static_cast<long>(view.missing.size());
    if (!view.outcome_chosen) return tr("Choose the outcome of this call.");
    if (view.open) return fill(tr("Complete: it can be saved as \"{outcome}\"."), arg("outcome", view.outcome_label));
    return fill(tr("{count} thing missing before it can be saved as \"{outcome}\"",
                   "{count} things missing before it can be saved as \"{outcome}\"", count),
                arg("count", count), arg("outcome", view.outcome_label));
}

GatePanel::GatePanel(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void GatePanel::show(const presenter::GateView& view) {
    view_ = view;
    std::string items;
    for (const auto& item : view.missing) items += item.sentence + "\n";
    set_accessible_name(*this, gate_sentence(view), items);
    refresh();
}

void GatePanel::draw(Painter& painter) {
    const Box box = area();
    const bool open = view_.outcome_chosen && view_.open;
    const bool shut = view_.outcome_chosen && !view_.open;
    painter.frame(box, Ink::hair, 4);
    painter.fill({0, 0, 4, box.height}, open ? Ink::ok : shut ? Ink::warn_fill : Ink::line);
    const double y = shut ? first_line : box.middle();
    draw_sign(painter, 25, y, open ? form::Sign::done : shut ? form::Sign::missing : form::Sign::open);
    const double after =
        painter.text(text_left, y, gate_sentence(view_), {Type::body, Ink::text, true}, box.width - text_left - 12);
    if (shut && view_.complete > 0) {
        const auto complete = fill(tr("other {count} complete"), arg("count", view_.complete));
        if (after + text_width(complete, {Type::secondary}) + 40 < box.right()) {
            const double left = painter.text_left_of(box.right() - 12, y, complete, {Type::secondary, Ink::ok});
            draw_tick(painter, left - 9, y, Tone::ok);
        }
    }
    if (shut) draw_missing(painter, box);
}

// Two lines; with more than two items as many columns as it takes, up to three, then how many more there are.
void GatePanel::draw_missing(Painter& painter, Box box) const {
    const std::size_t count = view_.missing.size();
    const std::size_t columns = std::min<std::size_t>(3, (count + 1) / 2);
    const double column = (box.width - 16) / static_cast<double>(std::max<std::size_t>(1, columns));
    for (std::size_t i = 0; i < std::min(count, 2 * columns); ++i) {
        const double x = static_cast<double>(i / 2) * column;
        const double y = first_line + line * static_cast<double>(1 + i % 2);
        const bool last_of_more = i == 5 && count > 6;
        const std::string words =
            last_of_more ? fill(tr("and {count} more"), arg("count", count - 5)) : view_.missing[i].sentence;
        draw_numbered_box(painter, x + 24, y, last_of_more ? "+" : std::to_string(i + 1));
        painter.text(x + text_left, y, words, {}, column - text_left + 4);
    }
}

}  // namespace cts::ui
