#include "client/ui/last_record_card.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 12;
constexpr double row = 22;

}  // namespace

LastRecordCard::LastRecordCard(wxWindow* parent) : DrawnPanel(parent, Ink::panel) {}

void LastRecordCard::show(const presenter::BetweenCallsView& view) {
    last_ = view.last;
    user_zone_ = view.top.zone;
    notice_ = view.notice;
    kept_ = view.top.outbox + view.top.outbox_attention > 0;
    const auto words = last_ ? state() + " " + last_->customer_name + " " + last_->outcome_label : std::string();
    set_accessible_name(*this, tr("Last record"), words);
    refresh();
}

double LastRecordCard::card_height() const {
    return last_ ? 82 + row * static_cast<double>(last_->created.size()) : 64;
}

Paragraph LastRecordCard::notice_words(double width) const {
    return {notice_, {Type::body, Ink::warn}, width - 2 * pad, Flow::wrapped};
}

double LastRecordCard::height_for(double width) const {
    return card_height() + (notice_.empty() ? 0 : 8 + notice_words(width).height() + 16 + (kept_ ? row : 0));
}

void LastRecordCard::draw_notice(Painter& painter, double top) {
    if (notice_.empty()) return;
    const double width = area().width;
    const Paragraph words = notice_words(width);
    painter.fill({0, top, width, words.height() + 16 + (kept_ ? row : 0)}, Ink::warn_tint, 4);
    painter.paragraph(pad, top + 8, words);
    if (!kept_) return;
    const double middle = top + 8 + words.height() + row / 2;
    const double cap = draw_key_cap_left_of(painter, width - pad, middle, cap_of(Command::kept));
    const double left = painter.text_left_of(cap - 6, middle, tr("By name"), {Type::secondary, Ink::text2});
    hot({left, middle - 11, width - pad - left, 22}, Command::kept);
}

std::string LastRecordCard::state() const {
    if (!last_->acknowledged) return tr("Kept on this PC, not sent yet");
    if (last_->needs_correction) return tr("Stored, needs correction");
    return last_->already_had ? tr("The server already had it") : tr("Confirmed by the server");
}

void LastRecordCard::draw(Painter& painter) {
    const Box box{0, 0, area().width, card_height()};
    draw_notice(painter, box.bottom() + 8);
    draw_card(painter, box);
    draw_heading(painter, box.x + pad, box.y + 18, tr("Last record"));
    if (!last_) {
        painter.text(box.x + pad, box.y + 44, tr("No call saved yet."), {Type::secondary, Ink::muted});
        return;
    }
    const bool open = last_->needs_correction || !last_->acknowledged;
    const Ink ink = open ? Ink::warn : Ink::ok;
    painter.text_left_of(box.right() - pad, box.y + 18, (open ? "! " : "✓ ") + state(), {Type::secondary, ink, true});
    const double after = painter.text(box.x + pad, box.y + 44, last_->customer_name, {});
    painter.text(after + 10, box.y + 44, last_->outcome_label, {Type::body, tone_ink(class_tone(last_->outcome_class))},
                 box.right() - pad - after - 10);
    double y = box.y + 44 + row;
    for (const auto& created : last_->created) {
        painter.text(box.x + pad, y, will_create_text(created, user_zone_), {Type::secondary, Ink::promised},
                     box.width - 2 * pad);
        y += row;
    }
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, y, cap_of(Command::amend));
    const double left = painter.text_left_of(cap - 6, y, tr("Amend"), {Type::secondary, Ink::text2});
    hot({left, y - 11, box.right() - pad - left, 22}, Command::amend);
    if (!last_->from || !last_->to) return;
    painter.text(box.x + pad, y,
                 fill(tr("{from} to {to}"), arg("from", clock_text(*last_->from, user_zone_)),
                      arg("to", clock_text(*last_->to, user_zone_))),
                 {Type::secondary, Ink::muted});
}

}  // namespace cts::ui
