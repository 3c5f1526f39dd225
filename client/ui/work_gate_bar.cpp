#include "client/ui/work_gate_bar.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double bar_height = 48;
constexpr double choice_height = 32;
constexpr double notice_height = 26;
constexpr double sentence_height = 28;
constexpr double pad = 12;
constexpr double text_left = 46;

}  // namespace

WorkGateBar::WorkGateBar(wxWindow* parent, TicketActions& actions)
    : DrawnPanel(parent, Ink::panel),
      actions_(actions),
      choice_(new ChoiceGroup(this, Ink::window)),
      first_missing_(new KeyButton(this, Command::first_missing, ButtonLook::accent_text)),
      take_(new KeyButton(this, Command::save, ButtonLook::primary)) {
    choice_->on_choose = [this](const std::string& name) {
        if (const auto action = followup::parse_action(name)) actions_.choose_action(*action);
    };
}

void WorkGateBar::show(const presenter::WorkView& view) {
    view_ = view;
    // An order has a form and a key of its own.
    std::erase_if(view_.actions, [](const auto& each) { return each.action == followup::Action::send_order; });
    const auto& gate = view.gate;
    std::string items;
    for (const auto& item : gate.missing) items += item.sentence + "\n";
    set_accessible_name(*this, work_gate_sentence(gate), items);
    show_choice();
    take_->Show(gate.action.has_value());
    take_->Enable(gate.open && !view.busy);
    take_->show(view.busy ? tr("Saving") : button_word(gate.action_label), cap_of(Command::save),
                work_gate_sentence(gate));
    first_missing_->show(tr("Go to item 1"), cap_of(Command::first_missing));
    first_missing_->Show(gate.action && !gate.open && !gate.missing.empty());
    if (!view.notice.empty() && view.notice != told_) announce(*this, view.notice);
    told_ = view.notice;
    refresh();
}

void WorkGateBar::show_choice() {
    presenter::FieldView field;
    field.control = presenter::Control::radio;
    field.label = tr("Next step");
    for (const auto& action : view_.actions) {
        presenter::OptionView option;
        option.name = std::string(followup::action_name(action.action));
        option.label = button_word(action.label);
        option.chosen = action.chosen;
        field.options.push_back(option);
    }
    choice_->Show(has_choice());
    if (has_choice()) choice_->show(field);
}

double WorkGateBar::buttons_width() const {
    double width = pad;
    for (const KeyButton* button : {take_, first_missing_})
        if (button->IsShown()) width += button->natural_width() + 18;
    return width;
}

bool WorkGateBar::needs_two_lines(double width) const {
    const double sentence = text_width(work_gate_sentence(view_.gate), {Type::body, Ink::text, true});
    return text_left + sentence + buttons_width() > width;
}

double WorkGateBar::height_for(double width) const {
    return bar_height + (needs_two_lines(width) ? sentence_height : 0) + (has_choice() ? choice_height : 0) +
           (view_.notice.empty() ? 0 : notice_height);
}

void WorkGateBar::arrange() {
    Box box = area();
    if (!view_.notice.empty()) box.take_top(notice_height);
    if (has_choice()) {
        Box line = box.take_top(choice_height);
        line.take_left(text_width(tr("Next step"), {Type::body, Ink::text2, true}) + pad + 8);
        place(*choice_, line.inset(0, 2));
    }
    if (needs_two_lines(area().width)) box.take_top(sentence_height);
    double right = box.right() - pad;
    for (KeyButton* button : {take_, first_missing_}) {
        if (!button->IsShown()) continue;
        const double width = button->natural_width() + 10;
        place(*button, {right - width, box.middle() - 16, width, 32});
        right -= width + 8;
    }
}

void WorkGateBar::draw(Painter& painter) {
    Box box = area();
    painter.rule(0, 0, box.width);
    if (!view_.notice.empty()) {
        const Box line = box.take_top(notice_height);
        painter.fill(line, view_.refused ? Ink::refused_tint : Ink::ok_tint);
        painter.text(pad, line.middle(), view_.notice, {Type::body, view_.refused ? Ink::refused : Ink::ok},
                     line.width - 2 * pad);
    }
    if (has_choice()) {
        const Box line = box.take_top(choice_height);
        painter.fill(line, Ink::window);
        painter.rule(0, line.y, line.width);
        painter.text(pad, line.middle(), tr("Next step"), {Type::body, Ink::text2, true});
    }
    const auto& gate = view_.gate;
    const bool open = gate.action && gate.open;
    const bool shut = gate.action && !gate.open;
    painter.rule(0, box.y, box.width);
    painter.fill({0, box.y, 4, box.height}, open ? Ink::ok : shut ? Ink::warn_fill : Ink::line);
    const bool two_lines = needs_two_lines(area().width);
    const double middle = two_lines ? box.y + sentence_height / 2 + 4 : box.middle();
    draw_sign(painter, 27, middle, open ? form::Sign::done : shut ? form::Sign::missing : form::Sign::open);
    const double right = box.right() - (two_lines ? pad : buttons_width());
    const double after = painter.text(text_left, middle, work_gate_sentence(gate), {Type::body, Ink::text, true},
                                      std::max(20.0, right - text_left - 4)) +
                         10;
    if (shut && right - after > 30)
        painter.text(after, middle, missing_list(gate.missing), {Type::body, Ink::text2}, right - after - 6);
}

}  // namespace cts::ui
