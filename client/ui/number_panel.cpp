#include "client/ui/number_panel.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double entry_top = 40;
constexpr double entry_width = 260;

}  // namespace

NumberPanel::NumberPanel(wxWindow* parent)
    : DrawnPanel(parent, Ink::window),
      number_(new Entry(this)),
      take_(new KeyButton(this, Command::next_field, ButtonLook::primary)) {
    set_accessible_name(*number_, tr("Telephone number"));
    Bind(EVT_COMMAND_GIVEN, &NumberPanel::on_command, this);
    number_->Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        refusal_.clear();
        number_->set_refused(false);
        Refresh();
        event.Skip();
    });
    Hide();
}

std::string NumberPanel::title() const {
    return for_ == For::incoming ? tr("Incoming call") : tr("Manual dial");
}

void NumberPanel::open(For what) {
    for_ = what;
    open_ = true;
    set_accessible_name(*this, title());
    take_->show(what == For::incoming ? tr("Answered, look it up") : tr("Dial"), cap_of(Command::next_field));
    Show();
    refresh();
    number_->SetFocus();
}

// Only an answer to its own question is shown here.
void NumberPanel::show(const std::string& notice, bool loading) {
    if (!asked_ || loading) return;
    asked_ = false;
    refusal_ = notice;
    number_->set_refused(!notice.empty());
    set_accessible_name(*number_, tr("Telephone number"), notice);
    Refresh();
}

void NumberPanel::take() {
    if (number_->text().empty()) return number_->SetFocus();
    asked_ = true;
    if (on_number) on_number(for_, number_->text());
}

void NumberPanel::on_command(CommandEvent& event) {
    if (event.command() == Command::next_field) return take();
    if (event.command() != Command::back) return event.Skip();
    open_ = false;
    Hide();
    if (on_closed) on_closed();
}

void NumberPanel::arrange() {
    place(*number_, {pad, entry_top, entry_width, 32});
    place(*take_, {pad + entry_width + 12, entry_top - 2, take_->natural_width() + 20, 36});
}

void NumberPanel::draw(Painter& painter) {
    const Box box = area();
    draw_card(painter, box, Ink::accent_tint, Ink::hair, Ink::accent_fill);
    const double x = painter.text(pad, 20, title(), {Type::title, Ink::text, true});
    painter.text(x + 12, 20,
                 for_ == For::incoming ? tr("The number as the telephone shows it; what was promised comes with it.")
                                       : tr("The number as it is written."),
                 {Type::secondary, Ink::text2}, box.width - x - 12 - 110);
    const double cap = draw_key_cap_left_of(painter, box.right() - 12, 20, cap_of(Command::back));
    const double left = painter.text_left_of(cap - 6, 20, tr("close"), {Type::secondary, Ink::text2});
    hot({left, 9, box.right() - 12 - left, 22}, Command::back);
    painter.text(pad, 90, refusal_, {Type::body, Ink::refused}, box.width - 2 * pad);
}

}  // namespace cts::ui
