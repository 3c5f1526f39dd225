#include "client/ui/ticket_head.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double first = 20;
constexpr double second = 47;

}  // namespace

std::string repeated_words(const presenter::WorkView& view) {
    if (view.complaints < 2) return view.urgent ? tr("urgent") : std::string();
    const auto count = arg("count", view.complaints);
    return view.urgent ? fill(tr("complaints: {count}, urgent"), count) : fill(tr("complaints: {count}"), count);
}

TicketHead::TicketHead(wxWindow* parent)
    : DrawnPanel(parent, Ink::window), dial_(new KeyButton(this, Command::phone, ButtonLook::plain)) {
    set_accessible_role(*this, Role::heading);
}

void TicketHead::show(const presenter::WorkView& view) {
    view_ = view;
    set_accessible_name(*this, view.subject,
                        view.short_id + " " + view.customer_name + " " + view.masked_number + " " +
                            repeated_words(view) + " " + view.state_label);
    dial_->show(tr("Dial"), cap_of(Command::phone));
    dial_->Enable(!view.busy);
    refresh();
}

void TicketHead::arrange() {
    const double width = dial_->natural_width() + 10;
    place(*dial_, {area().width - pad - width, second - 14, width, 28});
}

void TicketHead::draw(Painter& painter) {
    const Box box = area();
    const auto repeated = repeated_words(view_);
    double right = box.right() - pad;
    if (!repeated.empty()) right = draw_chip_left_of(painter, right, first, repeated, Tone::refused) - 8;
    const double id = text_width(view_.short_id);
    const double room = std::max(40.0, right - pad - id - 10);
    double x = painter.text(pad, first, view_.subject, {Type::title, Ink::text, true}, room) + 8;
    painter.text(x, first, view_.short_id, {Type::body, Ink::muted}, std::max(20.0, right - x));
    right = box.right() - pad - dial_->natural_width() - 20;
    right = draw_chip_left_of(painter, right, second, view_.state_label, view_.open ? Tone::accent : Tone::plain) - 8;
    x = painter.text(pad, second, view_.customer_name, {}, right - pad) + 12;
    x = painter.text(x, second, view_.masked_number, {}, std::max(20.0, right - x)) + 12;
    if (!view_.agent_name.empty() && right - x > 40)
        painter.text(x, second, fill(tr("with {name}"), arg("name", view_.agent_name)), {Type::secondary, Ink::text2},
                     right - x);
    painter.rule(0, box.bottom() - 1, box.width);
}

}  // namespace cts::ui
