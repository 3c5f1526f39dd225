#include "client/ui/field_row.h"

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

using presenter::Control;

constexpr double label_line = 28;
constexpr double input = 32;
constexpr double multiline = 56;
constexpr double gap_below = 6;

std::vector<MenuItem> menu_items(const presenter::FieldView& field) {
    std::vector<MenuItem> items;
    for (const auto& option : field.options)
        items.push_back({option.name, option.label, "", option.rule, {option.filter_zh, option.filter_en}});
    return items;
}

}  // namespace

FieldRow::FieldRow(wxWindow* parent, const presenter::FieldView& field, FieldActions& actions)
    : DrawnPanel(parent, Ink::window), view_(field), actions_(actions) {
    make_control();
    Bind(EVT_COMMAND_GIVEN, &FieldRow::on_command, this);
    show(field);
}

void FieldRow::make_control() {
    switch (view_.control) {
        case Control::none:
            return;
        case Control::text:
            return make_entry(0);
        case Control::multiline:
            return make_entry(wxTE_MULTILINE | wxTE_NO_VSCROLL);
        case Control::dropdown:
        case Control::filtered_menu:
            return make_menu();
        case Control::radio:
        case Control::checks:
        case Control::yes_no:
            return make_group();
    }
}

void FieldRow::make_entry(long style) {
    entry_ = new Entry(this, style);
    if (view_.max_length > 0 && style == 0) entry_->SetMaxLength(static_cast<unsigned long>(view_.max_length) + 200);
    entry_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) {
        typed_ = true;
        actions_.answer(view_.name, entry_->text());
        CallAfter([this] { tell_caret(); });  // the caret follows the text
    });
    entry_->Bind(wxEVT_KEY_UP, [this](wxKeyEvent& event) {
        tell_caret();
        event.Skip();
    });
    entry_->Bind(wxEVT_LEFT_UP, [this](wxMouseEvent& event) {
        CallAfter([this] { tell_caret(); });
        event.Skip();
    });
    entry_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        actions_.focus(view_.name);
        event.Skip();
    });
    entry_->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        CallAfter([this] { show_text(); });
        event.Skip();
    });
}

void FieldRow::make_menu() {
    menu_ = new MenuField(this);
    menu_->on_choose = [this](const std::string& option) { actions_.choose(view_.name, option); };
    menu_->Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        actions_.focus(view_.name);
        event.Skip();
    });
}

void FieldRow::make_group() {
    group_ = new ChoiceGroup(this);
    group_->on_choose = [this](const std::string& option) { actions_.choose(view_.name, option); };
    group_->on_enter = [this] { actions_.focus(view_.name); };
}

bool FieldRow::fits(const presenter::FieldView& field) const {
    return field.name == view_.name && field.control == view_.control;
}

void FieldRow::show(const presenter::FieldView& field) {
    view_ = field;
    if (entry_) {
        show_text();
        entry_->set_unit(field.unit);
        entry_->set_placeholder(field.hint);
        entry_->set_refused(field.refusal.has_value());
        set_accessible_name(*entry_, field.label, field.refusal ? field.refusal->sentence : purpose_line());
    }
    if (menu_) {
        menu_->show(menu_items(field), field.value);
        menu_->set_refused(field.refusal.has_value());
        set_accessible_name(*menu_, field.label, field.refusal ? field.refusal->sentence : purpose_line());
    }
    if (group_) group_->show(field);
    show_refusal();
    refresh();
}

void FieldRow::show_text() {
    if (!entry_) return;
    const bool commanded = view_.value != last_value_ && !typed_;
    last_value_ = view_.value;
    typed_ = false;
    if (entry_->HasFocus() && !commanded) return;
    entry_->set_text(view_.refusal || view_.shown.empty() ? view_.value : view_.shown);
}

void FieldRow::show_refusal() {
    if (!view_.refusal) {
        if (refusal_) refusal_->Hide();
        return;
    }
    if (!refusal_) {
        refusal_ = new RefusalPanel(this);
        refusal_->on_one_datum = [this](const std::string& reason) { actions_.one_datum(view_.name, reason); };
        refusal_->on_resized = [this] {
            if (on_resized) on_resized();
        };
    }
    refusal_->show(*view_.refusal);
    refusal_->Show();
}

bool FieldRow::is_short() const {
    const bool text =
        view_.control == Control::text || view_.control == Control::dropdown || view_.control == Control::filtered_menu;
    return text && !view_.refusal && view_.usage_rule.empty();
}

std::string FieldRow::purpose_line() const {
    const std::string need = view_.one_datum_answered ? tr("said to be one datum")
                             : view_.required         ? tr("required")
                                                      : tr("optional");
    if (view_.purpose.empty()) return need;
    return fill(tr("Purpose: {purpose}; {need}"), arg("purpose", view_.purpose), arg("need", need));
}

double FieldRow::label_height() const {
    return view_.control == Control::none ? 0 : label_line;
}

double FieldRow::rule_height(double width) const {
    if (view_.usage_rule.empty()) return 0;
    return Paragraph(view_.usage_rule, {Type::secondary}, width - 2 * side - 16, Flow::wrapped).height() + 6;
}

double FieldRow::control_height(double width) const {
    switch (view_.control) {
        case Control::none:
            return Paragraph(view_.label, {}, width - 2 * side - 16, Flow::wrapped).height() + 12;
        case Control::multiline:
            return multiline;
        case Control::radio:
        case Control::checks:
        case Control::yes_no:
            return group_->height_for(width) + 2;
        case Control::text:
        case Control::dropdown:
        case Control::filtered_menu:
            return input;
    }
    return input;
}

double FieldRow::height_for(double width) const {
    const double refusal = view_.refusal ? refusal_->height_for(width - 2 * side) + 2 : 0;
    return label_height() + rule_height(width) + control_height(width) + refusal + gap_below;
}

void FieldRow::arrange() {
    Box box = area().inset(side, 0);
    box.take_top(label_height() + rule_height(area().width));
    const Box control = box.take_top(control_height(area().width));
    if (entry_) place(*entry_, control);
    if (menu_) place(*menu_, control);
    if (group_) place(*group_, {0, control.y, area().width, control.height});
    if (refusal_ && view_.refusal) {
        box.take_top(2);
        place(*refusal_, box.take_top(refusal_->height_for(box.width)));
    }
}

void FieldRow::draw(Painter& painter) {
    Box box = area().inset(side, 0);
    if (view_.control == Control::none) {
        const Paragraph note(view_.label, {Type::body, Ink::text2}, box.width - 16, Flow::wrapped);
        painter.fill(box.take_top(note.height() + 8), Ink::panel, 4);
        return painter.paragraph(box.x + 8, 4, note);
    }
    const Box label = box.take_top(label_line);
    const double after = painter.text(label.x, label.middle() + 1, view_.label);
    painter.text(after + 10, label.middle() + 1, purpose_line(), {Type::secondary, Ink::muted},
                 std::max(20.0, label.right() - after - 10));
    if (view_.usage_rule.empty()) return;
    const Paragraph rule(view_.usage_rule, {Type::secondary, Ink::warn}, box.width - 16, Flow::wrapped);
    painter.fill(box.take_top(rule.height() + 4), Ink::warn_tint, 2);
    painter.paragraph(box.x + 8, label.bottom() + 2, rule);
}

void FieldRow::mend(Command command) {
    if (!view_.refusal) return;
    if (command == Command::split && !view_.refusal->split.empty()) actions_.split(view_.name);
    if (command == Command::one_datum && view_.refusal->one_datum_offered) refusal_->ask_reason();
}

// Alt+S and Alt+O mend the field they are pressed in; elsewhere the screen finds the first that is refused.
void FieldRow::on_command(CommandEvent& event) {
    const bool mends = event.command() == Command::split || event.command() == Command::one_datum;
    if (mends && view_.refusal) return mend(event.command());
    if (event.command() == Command::back && refusal_ && refusal_->asks_reason()) {
        refusal_->stop_asking();
        take_focus();
        return;
    }
    event.Skip();
}

void FieldRow::tell_caret() {
    if (entry_ && entry_->HasFocus()) actions_.caret(view_.name, static_cast<int>(entry_->GetInsertionPoint()));
}

void FieldRow::put_caret(int position) {
    if (entry_ && position >= 0) entry_->SetInsertionPoint(std::min<long>(position, entry_->GetLastPosition()));
}

bool FieldRow::take_focus() {
    if (entry_) entry_->SetFocus();
    if (menu_) menu_->SetFocus();
    return entry_ || menu_ || (group_ && group_->take_focus());
}

bool FieldRow::has_focus() const {
    const wxWindow* focused = wxWindow::FindFocus();
    for (; focused; focused = focused->GetParent())
        if (focused == this) return true;
    return false;
}

}  // namespace cts::ui
