#include "client/ui/choice_group.h"

#include <gtk/gtk.h>
#include <wx/checkbox.h>
#include <wx/radiobut.h>

#include <algorithm>
#include <cmath>

#include "client/ui/accessible_name.h"
#include "client/ui/gtk_style.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double button_height = 26;
constexpr double mark = 16 + 6;  // the radio's or check's square and its margin
constexpr double cap_gap = 7;
constexpr double between = 16;
constexpr double between_columns = 12;
constexpr double digit = 17;

double button_width(const presenter::OptionView& option) {
    return mark + std::ceil(text_width(option.label)) + 2;
}
double option_width(const presenter::OptionView& option) {
    return button_width(option) + cap_gap - 2 + digit;
}

// GTK lets Tab into any radio button of a group in which none is chosen, and stays there when it cannot have the focus.
gboolean skip_unless_stop(GtkWidget* button, GtkDirectionType, void*) {
    if (!gtk_widget_get_can_focus(button)) g_signal_stop_emission_by_name(button, "focus");
    return FALSE;
}

bool same_options(const std::vector<presenter::OptionView>& one, const std::vector<presenter::OptionView>& other) {
    return std::ranges::equal(one, other,
                              [](const auto& a, const auto& b) { return a.name == b.name && a.label == b.label; });
}

}  // namespace

std::vector<presenter::OptionView> options_of(const presenter::FieldView& field) {
    if (field.control != presenter::Control::yes_no || !field.options.empty()) return field.options;
    presenter::OptionView yes{"yes", tr("Yes")};
    presenter::OptionView no{"no", tr("No")};
    yes.chosen = field.value == "yes";
    no.chosen = field.value == "no";
    return {yes, no};
}

ChoiceGroup::ChoiceGroup(wxWindow* parent, Ink background) : DrawnPanel(parent, background) {
    Bind(EVT_COMMAND_GIVEN, &ChoiceGroup::on_command, this);
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        if (on_enter) on_enter();
        event.Skip();
    });
}

void ChoiceGroup::show(const presenter::FieldView& field, bool point_out_missing) {
    point_out_missing_ = point_out_missing;
    std::vector<presenter::OptionView> before;
    for (const Option& option : options_) before.push_back(option.view);
    const auto now = options_of(field);
    if (!same_options(before, now)) build(field);
    update(field);
    refresh();
}

void ChoiceGroup::build(const presenter::FieldView& field) {
    DestroyChildren();
    options_.clear();
    none_ = nullptr;
    multiple_ = field.control == presenter::Control::checks;
    if (!multiple_) {
        none_ = new wxRadioButton(this, wxID_ANY, "", wxDefaultPosition, wxSize(40, 26), wxRB_GROUP);
        none_->Hide();
    }
    for (const auto& option : options_of(field)) add_option(option, multiple_);
}

void ChoiceGroup::add_option(const presenter::OptionView& option, bool multiple) {
    const wxString label = wxString::FromUTF8(option.label);
    const wxString escaped = wxControl::EscapeMnemonics(label);
    wxControl* button = multiple ? static_cast<wxControl*>(new wxCheckBox(this, wxID_ANY, escaped))
                                 : new wxRadioButton(this, wxID_ANY, escaped);
    const std::size_t index = options_.size();
    const auto chosen = [this, index](wxCommandEvent&) { choose(index); };
    g_signal_connect(button->GetHandle(), "focus", G_CALLBACK(skip_unless_stop), nullptr);
    button->Bind(multiple ? wxEVT_CHECKBOX : wxEVT_RADIOBUTTON, chosen);
    options_.push_back({option, button, {}});
}

void ChoiceGroup::update(const presenter::FieldView& field) {
    const auto now = options_of(field);
    any_chosen_ = std::ranges::any_of(now, &presenter::OptionView::chosen);
    if (none_ && !any_chosen_) none_->SetValue(true);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        Option& option = options_[i];
        option.view = now[i];
        if (auto* check = dynamic_cast<wxCheckBox*>(option.button)) check->SetValue(now[i].chosen);
        if (auto* radio = dynamic_cast<wxRadioButton*>(option.button); radio && now[i].chosen) radio->SetValue(true);
        set_style_class(*option.button, "missing", points_out(option));
        set_accessible_name(*option.button, now[i].label,
                            field.label + (now[i].rule.empty() ? "" : ". " + now[i].rule));
    }
    keep_one_stop();
}

// Tab comes to the chosen option, or to the first; the others are reached by digits and arrows.
void ChoiceGroup::keep_one_stop() {
    const auto chosen = std::ranges::find_if(options_, [](const Option& option) { return option.view.chosen; });
    const int stop = focused() >= 0                          ? focused()
                     : multiple_ || chosen == options_.end() ? 0
                                                             : static_cast<int>(chosen - options_.begin());
    for (int i = 0; i < static_cast<int>(options_.size()); ++i)
        gtk_widget_set_can_focus(options_[static_cast<std::size_t>(i)].button->GetHandle(), i == stop);
}

bool ChoiceGroup::points_out(const Option& option) const {
    return multiple_ && point_out_missing_ && any_chosen_ && !option.view.chosen;
}

std::vector<Box> ChoiceGroup::boxes(double width) const {
    return multiple_ ? grid(width) : flow(width);
}

// As many columns as fit, up to four, each as wide as its widest option.
std::vector<Box> ChoiceGroup::grid(double width) const {
    for (std::size_t columns = std::clamp<std::size_t>(options_.size(), 1, 4); columns > 1; --columns) {
        const auto found = columns_of(columns);
        if (!found.empty() && found.back().right() <= width) return in_columns(found);
    }
    return in_columns(columns_of(1));
}

std::vector<Box> ChoiceGroup::columns_of(std::size_t count) const {
    std::vector<Box> columns(count);
    for (std::size_t i = 0; i < options_.size(); ++i)
        columns[i % count].width = std::max(columns[i % count].width, option_width(options_[i].view));
    double x = ring_room;
    for (Box& column : columns) {
        column.x = x;
        x += column.width + between_columns;
    }
    return columns;
}

std::vector<Box> ChoiceGroup::in_columns(const std::vector<Box>& columns) const {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < options_.size(); ++i) {
        const double y = static_cast<double>(i / columns.size()) * line_height + 1;
        boxes.push_back({columns[i % columns.size()].x, y, option_width(options_[i].view), button_height});
    }
    return boxes;
}

std::vector<Box> ChoiceGroup::flow(double width) const {
    std::vector<Box> boxes;
    double x = ring_room;
    double y = 1;
    for (const Option& option : options_) {
        const double needed = option_width(option.view);
        if (x > ring_room && x + needed + 4 > width) {
            x = ring_room;
            y += line_height;
        }
        boxes.push_back({x, y, needed, button_height});
        x += needed + between;
    }
    return boxes;
}

double ChoiceGroup::height_for(double width) const {
    const auto all = boxes(width);
    return all.empty() ? line_height : all.back().bottom() + 1;
}

void ChoiceGroup::arrange() {
    const auto all = boxes(area().width);
    const double down = std::max(0.0, (area().height - height_for(area().width)) / 2);
    for (std::size_t i = 0; i < options_.size(); ++i) {
        options_[i].box = all[i];
        options_[i].box.y += down;
        Box button = options_[i].box;
        button.width = button_width(options_[i].view);
        place(*options_[i].button, button);
    }
}

void ChoiceGroup::draw(Painter& painter) {
    for (std::size_t i = 0; i < options_.size(); ++i) {
        const Option& option = options_[i];
        if (points_out(option)) painter.fill(option.box.inset(-6, 0), Ink::warn_tint, 4);
        if (i < 9)
            draw_key_cap(painter, option.box.right() - digit, option.box.middle(), std::to_string(i + 1),
                         CapLook::faint);
        if (option.button->HasFocus()) painter.frame(option.box.inset(-8, -1), Ink::accent, 6, 2);
    }
}

void ChoiceGroup::on_command(CommandEvent& event) {
    const auto index = static_cast<std::size_t>(event.number() - 1);
    if (event.command() == Command::option && index < options_.size()) {
        gtk_widget_set_can_focus(options_[index].button->GetHandle(), TRUE);
        options_[index].button->SetFocus();
        return choose(index);
    }
    if (event.command() == Command::option_left && move(-1)) return;
    if (event.command() == Command::option_right && move(+1)) return;
    event.Skip();
}

void ChoiceGroup::choose(std::size_t index) {
    if (on_choose) on_choose(options_[index].view.name);
}

bool ChoiceGroup::move(int by) {
    const int to = focused() + by;
    if (to < 0 || to >= static_cast<int>(options_.size())) return true;  // the group keeps its arrows
    wxControl* button = options_[static_cast<std::size_t>(to)].button;
    gtk_widget_set_can_focus(button->GetHandle(), TRUE);
    button->SetFocus();
    keep_one_stop();
    Refresh();
    return true;
}

int ChoiceGroup::focused() const {
    const auto found = std::ranges::find_if(options_, [](const Option& option) { return option.button->HasFocus(); });
    return found == options_.end() ? -1 : static_cast<int>(found - options_.begin());
}

bool ChoiceGroup::has_focus() const {
    return focused() >= 0;
}

bool ChoiceGroup::take_focus() {
    const auto chosen = std::ranges::find_if(options_, [](const Option& option) { return option.view.chosen; });
    if (options_.empty()) return false;
    const auto& stop = multiple_ || chosen == options_.end() ? options_.front() : *chosen;
    gtk_widget_set_can_focus(stop.button->GetHandle(), TRUE);
    stop.button->SetFocus();
    return true;
}

}  // namespace cts::ui
