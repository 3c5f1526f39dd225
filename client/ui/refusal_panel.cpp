#include "client/ui/refusal_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double text_left = 34;
constexpr double row = 20;
constexpr double pad = 7;
constexpr double reason_line = 38;

}  // namespace

RefusalPanel::RefusalPanel(wxWindow* parent)
    : DrawnPanel(parent, Ink::refused_tint),
      split_(new KeyButton(this, Command::split, ButtonLook::primary)),
      one_datum_(new KeyButton(this, Command::one_datum, ButtonLook::plain)),
      reason_(new Entry(this)) {
    set_accessible_role(*this, Role::alert);
    Bind(EVT_COMMAND_GIVEN, &RefusalPanel::on_command, this);
    reason_->Hide();
}

void RefusalPanel::show(const presenter::RefusalView& view) {
    view_ = view;
    split_->show(fill(tr("Split into {count}"), arg("count", view.split.size())), cap_of(Command::split));
    one_datum_->show(tr("It is one datum"), cap_of(Command::one_datum));
    reason_->set_placeholder(tr("Why it is one datum, then Enter"));
    set_accessible_name(*reason_, tr("Why it is one datum, then Enter"));
    split_->Show(!view.split.empty());
    one_datum_->Show(view.one_datum_offered && !asking_);
    set_accessible_name(*this, view.sentence);
    refresh();
}

double RefusalPanel::height_for(double width) const {
    const Paragraph sentence(view_.sentence, {}, width - text_left - buttons_width() - 20, Flow::wrapped);
    const double rows = sentence.height() + row * static_cast<double>(view_.split.size());
    const bool two_buttons = !view_.split.empty() && view_.one_datum_offered && !asking_;
    return std::max(rows + 2 * pad, two_buttons                                       ? 68.0
                                    : view_.split.empty() && !view_.one_datum_offered ? 34.0
                                                                                      : 40.0) +
           (asking_ ? reason_line : 0);
}

double RefusalPanel::buttons_width() const {
    const double split = view_.split.empty() ? 0 : split_->natural_width();
    const double one = view_.one_datum_offered && !asking_ ? one_datum_->natural_width() : 0;
    return std::max(split, one);
}

void RefusalPanel::arrange() {
    Box box = area();
    if (asking_) place(*reason_, box.take_bottom(reason_line).inset(text_left, 3));
    const double width = buttons_width();
    const bool both = split_->IsShown() && one_datum_->IsShown();
    const double middle = box.middle();
    place(*split_, {box.right() - width - 8, both ? middle - 30 : middle - 14, width, 28});
    place(*one_datum_, {box.right() - width - 8, both ? middle + 2 : middle - 14, width, 28});
}

void RefusalPanel::draw(Painter& painter) {
    const Box box = area();
    draw_bang(painter, 17, pad + row / 2, Ink::refused);
    const Paragraph sentence({{view_.sentence, Ink::refused}}, Type::body,
                             box.width - text_left - buttons_width() - 20);
    painter.paragraph(text_left, pad, sentence);
    double label_width = 60;
    for (const auto& part : view_.split) label_width = std::max(label_width, text_width(part.label, {Type::secondary}));
    double y = pad + sentence.height() + row / 2;
    for (const auto& part : view_.split) {
        painter.text(text_left, y, part.label, {Type::secondary, Ink::text2});
        painter.text(text_left + label_width + 14, y, part.text, {Type::secondary}, box.width - label_width - 260);
        y += row;
    }
}

void RefusalPanel::ask_reason() {
    if (!view_.one_datum_offered) return;
    asking_ = true;
    reason_->Show();
    one_datum_->Hide();
    if (on_resized) on_resized();
    refresh();
    reason_->SetFocus();
}

void RefusalPanel::stop_asking() {
    asking_ = false;
    reason_->Hide();
    reason_->set_text("");
    if (on_resized) on_resized();
}

void RefusalPanel::on_command(CommandEvent& event) {
    if (event.command() == Command::next_field && reason_->HasFocus()) {
        const std::string reason = reason_->text();
        if (reason.empty()) return;
        stop_asking();
        if (on_one_datum) on_one_datum(reason);
        return;
    }
    event.Skip();
}

}  // namespace cts::ui
