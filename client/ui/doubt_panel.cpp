#include "client/ui/doubt_panel.h"

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double line = 38;
constexpr double text_left = 44;
constexpr double pad = 12;

}  // namespace

DoubtPanel::DoubtPanel(wxWindow* parent)
    : DrawnPanel(parent, Ink::window),
      ask_(new KeyButton(this, Command::doubt, ButtonLook::plain)),
      reason_(new Entry(this)) {
    Bind(EVT_COMMAND_GIVEN, &DoubtPanel::on_command, this);
    reason_->SetMaxLength(presenter::longest_doubt);
    reason_->Hide();
}

std::string DoubtPanel::words() const {
    if (view_.reason.empty()) return {};
    return fill(tr("Doubtful sale: {reason}. It is called again until it conforms."), arg("reason", view_.reason));
}

void DoubtPanel::show(const presenter::DoubtView& view) {
    view_ = view;
    if (!view.offered && asking_) stop_asking();
    const auto hint = tr("Why the sale is doubtful, then Enter; empty: no longer");
    reason_->set_placeholder(hint);
    set_accessible_name(*reason_, hint);
    ask_->show(view.reason.empty() ? tr("I doubt this sale") : tr("Change the reason"), cap_of(Command::doubt));
    ask_->Show(view.offered && !asking_);
    set_accessible_name(*this, words());
    refresh();
}

double DoubtPanel::height_for(double) const {
    return view_.offered ? line : 0;
}

void DoubtPanel::arrange() {
    Box box = area();
    if (asking_) place(*reason_, box.inset(text_left, 3));
    const double width = ask_->natural_width();
    place(*ask_, {box.right() - width - pad, 5, width, 28});
}

void DoubtPanel::draw(Painter& painter) {
    const Box box = area();
    const bool doubted = !view_.reason.empty();
    painter.fill(box, doubted ? Ink::warn_tint : Ink::panel);
    painter.rule(0, 0, box.width);
    if (!doubted || asking_) return;
    draw_bang(painter, 24, box.middle(), Ink::warn_fill);
    painter.text(text_left, box.middle(), words(), {Type::body, Ink::warn},
                 box.width - text_left - ask_->natural_width() - 3 * pad);
}

void DoubtPanel::ask() {
    asking_ = true;
    reason_->set_text(view_.reason);
    reason_->Show();
    ask_->Hide();
    refresh();
    reason_->SetFocus();
    reason_->SetInsertionPointEnd();
}

void DoubtPanel::stop_asking() {
    asking_ = false;
    reason_->Hide();
    ask_->Show(view_.offered);
    refresh();
}

void DoubtPanel::on_command(CommandEvent& event) {
    const bool taken = event.command() == Command::next_field;
    if (!reason_->HasFocus() || (!taken && event.command() != Command::back)) return event.Skip();
    const std::string reason = reason_->text();
    stop_asking();
    if (on_left) on_left();
    if (taken && on_doubt) on_doubt(reason);
}

}  // namespace cts::ui
