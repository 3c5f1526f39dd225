#include "client/ui/work_field_row.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

using presenter::Control;
using presenter::WorkField;

constexpr double widest_label = 112;
constexpr double sign_width = 28;

double label_width(double width) {
    return std::min(widest_label, std::max(88.0, width * 0.27));
}

constexpr double ring = 3;  // above and below a control
constexpr double input = 30 + 2 * ring;
constexpr double multiline = 54 + 2 * ring;
constexpr double most_multiline = 120;
constexpr double gap_below = 2;
constexpr double refusal_line = 20;
constexpr double keys_line = 26;

std::vector<MenuItem> menu_items(const presenter::WorkFieldView& field) {
    std::vector<MenuItem> items;
    for (const auto& option : field.options)
        items.push_back({option.name, option.label, "", option.rule, {option.filter_zh, option.filter_en}});
    return items;
}

}  // namespace

std::string change_sentence(const presenter::WorkFieldView& field, const std::string& zone) {
    const auto& change = *field.change;
    return fill(tr("{name} set \"{field}\" to {value} at {time}. Take it or keep yours?"), arg("name", change.by_name),
                arg("field", work_field_word(field.field)), arg("time", minute_text(change.at, zone)),
                arg("value", change.theirs.empty() ? tr("no answer") : change.theirs));
}

WorkFieldRow::WorkFieldRow(wxWindow* parent, const presenter::WorkFieldView& field, WorkActions& actions)
    : DrawnPanel(parent, Ink::window), view_(field), actions_(actions) {
    make_control();
    Bind(EVT_COMMAND_GIVEN, &WorkFieldRow::on_command, this);
}

void WorkFieldRow::make_control() {
    if (view_.read_only) return;
    const auto focused = [this](wxFocusEvent& event) {
        actions_.focus_work(view_.field);
        event.Skip();
    };
    switch (view_.control) {
        case Control::none:
            return;
        case Control::text:
        case Control::multiline:
            entry_ = new Entry(this, view_.control == Control::multiline ? wxTE_MULTILINE | wxTE_NO_VSCROLL : 0);
            entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
                typed_ = true;
                actions_.write_work(view_.field, entry_->text());
            });
            entry_->Bind(wxEVT_SET_FOCUS, focused);
            return;
        case Control::dropdown:
        case Control::filtered_menu:
            menu_ = new MenuField(this);
            menu_->on_choose = [this](const std::string& name) { actions_.write_work(view_.field, name); };
            menu_->Bind(wxEVT_SET_FOCUS, focused);
            return;
        case Control::radio:
        case Control::checks:
        case Control::yes_no:
            group_ = new ChoiceGroup(this);
            group_->on_choose = [this](const std::string& name) { chosen(name); };
            group_->on_enter = [this] { actions_.focus_work(view_.field); };
            return;
    }
}

// A tick is set and taken back by the same key.
void WorkFieldRow::chosen(const std::string& option) {
    actions_.write_work(view_.field, is_tick() && view_.value == "yes" ? "" : is_tick() ? "yes" : option);
}

bool WorkFieldRow::fits(const presenter::WorkFieldView& field) const {
    return field.field == view_.field && field.control == view_.control && field.read_only == view_.read_only;
}

void WorkFieldRow::show(const presenter::WorkFieldView& field, const std::string& zone) {
    const bool new_change = field.change && (!view_.change || view_.change->theirs != field.change->theirs);
    view_ = field;
    zone_ = zone;
    const auto name = work_field_word(field.field);
    if (entry_) {
        show_text();
        entry_->set_placeholder(work_field_hint(field.field));
        entry_->set_refused(!field.refusal.empty());
        set_accessible_name(*entry_, name, description());
    }
    if (menu_) {
        menu_->show(menu_items(field), field.value);
        menu_->set_placeholder(work_field_hint(field.field));
        menu_->set_refused(!field.refusal.empty());
        set_accessible_name(*menu_, name, description());
    }
    if (group_) show_group();
    if (view_.read_only) set_accessible_name(*this, name, field.shown.empty() ? field.value : field.shown);
    tell_change(new_change);
    refresh();
}

void WorkFieldRow::show_text() {
    const bool commanded = view_.value != last_value_ && !typed_;
    last_value_ = view_.value;
    typed_ = false;
    if (entry_->HasFocus() && !commanded) return;
    entry_->set_text(view_.value);
    // Read from its beginning; typing goes on at the end.
    if (view_.control == Control::multiline && !entry_->HasFocus()) entry_->ShowPosition(0);
}

void WorkFieldRow::show_group() {
    presenter::FieldView field;
    field.name = work_field_word(view_.field);
    field.label = field.name;
    field.control = view_.control == Control::checks ? Control::checks : Control::radio;
    field.options = view_.options;
    const bool yes_no = view_.control == Control::yes_no && view_.options.empty();
    if (yes_no) {
        const bool faq = view_.field == WorkField::into_faq;
        field.options = {{"yes", faq ? tr("Yes, draft an entry") : tr("Yes")}, {"no", tr("No")}};
    }
    if (is_tick()) field.options = {{"yes", field.label}};
    for (auto& option : field.options) option.chosen = option.name == view_.value;
    group_->show(field, view_.missing);
}

// A colleague's change is spoken when it comes; afterwards it stands in the description.
void WorkFieldRow::tell_change(bool is_new) {
    if (is_new) announce(*this, change_sentence(view_, zone_));
}

std::string WorkFieldRow::description() const {
    if (view_.change) return change_sentence(view_, zone_);
    if (!view_.refusal.empty()) return view_.refusal;
    return view_.missing ? tr("missing") : work_field_hint(view_.field);
}

Paragraph WorkFieldRow::change_words(double width) const {
    return {change_sentence(view_, zone_), {}, width - 2 * side - 42, Flow::wrapped};
}

Paragraph WorkFieldRow::plain_words(double width) const {
    return {view_.shown.empty() ? view_.value : view_.shown, {}, width - 2 * side - label_width(width), Flow::wrapped};
}

double WorkFieldRow::change_height(double width) const {
    return view_.change ? change_words(width).height() + keys_line + 14 : 0;
}

double WorkFieldRow::control_height(double width) const {
    if (view_.read_only) return std::max(24.0, plain_words(width).height() + 4);
    if (group_) return group_->height_for(width - label_width(width) - sign_width - 2 * side) + 2;
    if (view_.control != Control::multiline) return input;
    const double room = width - 2 * side - label_width(width) - sign_width - 22;
    return std::clamp(Paragraph(view_.value, {}, room, Flow::wrapped).height() + 20, multiline, most_multiline);
}

double WorkFieldRow::height_for(double width) const {
    return change_height(width) + control_height(width) + (view_.refusal.empty() ? 0 : refusal_line) + gap_below;
}

void WorkFieldRow::arrange() {
    Box box = area().inset(side, 0);
    box.take_top(change_height(area().width));
    Box control = box.take_top(control_height(area().width));
    control.take_left(label_width(area().width));
    control.take_right(sign_width);
    if (entry_) place(*entry_, control.inset(0, ring));
    if (menu_) place(*menu_, control.inset(0, ring));
    if (group_)
        place(*group_,
              {control.x - ChoiceGroup::ring_room, control.y, control.width + ChoiceGroup::ring_room, control.height});
}

void WorkFieldRow::draw(Painter& painter) {
    Box box = area().inset(side, 0);
    if (view_.change) draw_change(painter, box.take_top(change_height(area().width) - 4));
    if (view_.change) box.take_top(4);
    const Box control = box.take_top(control_height(area().width));
    const double label = label_width(area().width);
    const double middle = view_.control == Control::multiline || view_.read_only ? control.y + 14 : control.middle();
    if (!is_tick()) painter.text(control.x, middle, work_field_word(view_.field), {Type::body, Ink::text2}, label - 8);
    if (view_.read_only) painter.paragraph(control.x + label, control.y + 4, plain_words(area().width));
    draw_sign_of(painter, control);
    if (!view_.refusal.empty())
        painter.text(control.x + label, box.y + refusal_line / 2, view_.refusal, {Type::secondary, Ink::refused},
                     control.width - label);
}

void WorkFieldRow::draw_sign_of(Painter& painter, Box control) const {
    if (view_.read_only || is_tick()) return;
    const double x = control.right() - sign_width / 2 + 2;
    const double y = control.middle();
    if (!view_.refusal.empty()) return draw_sign(painter, x, y, form::Sign::refused);
    if (view_.missing) return draw_sign(painter, x, y, form::Sign::missing);
    if (!view_.value.empty()) draw_sign(painter, x, y, form::Sign::done);
}

void WorkFieldRow::draw_change(Painter& painter, Box box) {
    painter.fill(box, Ink::warn_tint, 4);
    painter.fill({box.x, box.y, 4, box.height}, Ink::warn);
    draw_bang(painter, box.x + 20, box.y + 16, Ink::warn_fill);
    const Paragraph words = change_words(area().width);
    painter.paragraph(box.x + 38, box.y + 6, words);
    const double middle = box.y + 6 + words.height() + keys_line / 2;
    double x = box.x + 38;
    for (const auto& [command, word] :
         {std::pair{Command::take_theirs, tr("Take it")}, std::pair{Command::keep_mine, tr("Keep yours")}}) {
        const double from = x;
        x = painter.text(x, middle, word, {Type::body, Ink::accent}) + 6;
        x = draw_key_cap(painter, x, middle, cap_of(command));
        hot({from, middle - 10, x - from, 20}, command);
        x += 24;
    }
}

void WorkFieldRow::on_command(CommandEvent& event) {
    if (view_.change && event.command() == Command::take_theirs) return actions_.take_their_text(view_.field);
    if (view_.change && event.command() == Command::keep_mine) return actions_.keep_my_text(view_.field);
    event.Skip();
}

bool WorkFieldRow::take_focus() {
    if (entry_) entry_->SetFocus();
    if (menu_) menu_->SetFocus();
    return entry_ || menu_ || (group_ && group_->take_focus());
}

bool WorkFieldRow::has_focus() const {
    const wxWindow* focused = wxWindow::FindFocus();
    for (; focused; focused = focused->GetParent())
        if (focused == this) return true;
    return false;
}

}  // namespace cts::ui
