#include "client/ui/phone_panel.h"

#include "client/ui/accessible_name.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

using presenter::PhoneState;

std::string state_word(PhoneState state) {
    switch (state) {
        case PhoneState::idle:
            return tr("Idle");
        case PhoneState::dialling:
            return tr("Dialling");
        case PhoneState::connected:
            return tr("On call");
        case PhoneState::wrap_up:
            return tr("Wrap-up");
    }
    return {};
}

Tone state_tone(PhoneState state) {
    switch (state) {
        case PhoneState::idle:
            return Tone::plain;
        case PhoneState::dialling:
            return Tone::accent;
        case PhoneState::connected:
            return Tone::ok;
        case PhoneState::wrap_up:
            return Tone::warn;
    }
    return Tone::plain;
}

std::string timer_word(const presenter::PhoneView& view) {
    switch (view.state) {
        case PhoneState::idle:
            return view.dialling_off ? tr("dialling is off") : tr("ready");
        case PhoneState::dialling:
            return view.dialling_off ? tr("dialling is off") : tr("ringing");
        case PhoneState::connected:
            return tr("connected");
        case PhoneState::wrap_up:
            return tr("since hanging up");
    }
    return {};
}

}  // namespace

PhonePanel::PhonePanel(wxWindow* parent, Buttons buttons)
    : DrawnPanel(parent, Ink::window),
      buttons_(buttons),
      next_(new KeyButton(this, Command::phone, ButtonLook::primary)),
      hang_up_(new KeyButton(this, Command::phone, ButtonLook::danger)) {}

double PhonePanel::height_for(double) const {
    return buttons_ == Buttons::none ? 82 : 120;
}

void PhonePanel::show(const presenter::PhoneView& view) {
    view_ = view;
    const bool connected = view.state == PhoneState::connected;
    hang_up_->show(tr("Hang up"), cap_of(Command::phone));
    next_->show(view.state == PhoneState::dialling ? tr("Answered") : tr("Dial"), cap_of(Command::phone));
    hang_up_->Show(connected && buttons_ == Buttons::shown);
    next_->Show(buttons_ == Buttons::shown && !connected && view.state != PhoneState::wrap_up);
    set_accessible_name(*this, state_word(view.state), view.number_to_dial);
    refresh();
}

void PhonePanel::tick(model::Instant now) {
    now_ = now;
    Refresh();
}

void PhonePanel::arrange() {
    const Box button{12, 78, std::min(184.0, area().width - 24), 32};
    place(*next_, button);
    place(*hang_up_, button);
}

std::string PhonePanel::timer() const {
    return view_.since ? timer_text(now_ - *view_.since) : timer_text(std::chrono::milliseconds(0));
}

void PhonePanel::draw(Painter& painter) {
    const Box box = area();
    const Tone tone = state_tone(view_.state);
    const bool idle = view_.state == PhoneState::idle;
    draw_status_dot(painter, idle ? 18 : 16, 20, tone, idle ? Dot::hollow : Dot::full);
    painter.text(idle ? 32 : 28, 20, state_word(view_.state), {Type::body, idle ? Ink::text : tone_ink(tone), true});
    const bool number = view_.state == PhoneState::dialling && !view_.number_to_dial.empty();
    if (number) painter.text_left_of(box.right() - 12, 20, timer(), {Type::body, Ink::muted});
    const double x = number ? painter.text(12, 54, view_.number_to_dial, {Type::title, Ink::text, true})
                            : painter.text(12, 53, timer(), {Type::timer});
    if (!number) painter.text(x + 8, 60, timer_word(view_), {Type::secondary, Ink::muted});
    if (view_.state == PhoneState::connected && buttons_ == Buttons::shown) {
        const double cap = draw_key_cap_left_of(painter, box.right() - 12, 20, cap_of(Command::customer_hung_up));
        const double left = painter.text_left_of(cap - 5, 20, tr("They hung up"), {Type::secondary, Ink::text2});
        hot({left, 10, box.right() - 12 - left, 20}, Command::customer_hung_up);
    }
    if (view_.state == PhoneState::wrap_up)
        painter.text(12, 94, tr("Choose the outcome and save."), {Type::secondary, Ink::text2}, box.width - 24);
    painter.rule(0, box.bottom() - 1, box.width);
}

}  // namespace cts::ui
