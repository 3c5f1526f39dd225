#include "client/ui/menu_field.h"

#include <algorithm>

#include "client/presenter/menu_ranking.h"
#include "client/ui/accessible_name.h"

namespace cts::ui {

MenuField::MenuField(wxWindow* parent) : Entry(parent) {
    set_drop_mark(true);
    Bind(EVT_COMMAND_GIVEN, &MenuField::on_command, this);
    Bind(wxEVT_TEXT, [this](wxCommandEvent& event) {
        set_beside("");
        filter();
        event.Skip();
    });
    Bind(wxEVT_SET_FOCUS, [this](wxFocusEvent& event) {
        CallAfter([this] { SelectAll(); });
        event.Skip();
    });
    Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        close();
        show_chosen();
        event.Skip();
    });
    Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        if (!is_open()) open();
        event.Skip();
    });
}

void MenuField::show(std::vector<MenuItem> items, const std::string& chosen) {
    const bool same = chosen == chosen_ && std::ranges::equal(items, items_, {}, &MenuItem::label, &MenuItem::label);
    items_ = std::move(items);
    chosen_ = chosen;
    if (!same || !HasFocus()) show_chosen();
}

const MenuItem* MenuField::chosen() const {
    const auto found = std::ranges::find(items_, chosen_, &MenuItem::name);
    return found == items_.end() ? nullptr : &*found;
}

void MenuField::show_chosen() {
    const MenuItem* item = chosen();
    set_text(item ? item->label : "");
    set_beside(item ? item->beside : "");
    if (!HasFocus()) SetInsertionPoint(0);  // a long one is read from its beginning
    Refresh();
}

void MenuField::open() {
    if (!popup_) {
        popup_ = new MenuPopup(this);
        popup_->on_press = [this](const MenuItem& item) { choose(MenuItem(item)); };
    }
    popup_->show_under(*this, items_);
    announce();
}

void MenuField::filter() {
    open();
    std::vector<model::Translated> labels;
    for (const MenuItem& item : items_) labels.push_back(item.found_by);
    std::vector<MenuItem> found;
    for (const std::size_t place : presenter::ranked(text(), labels)) found.push_back(items_[place]);
    popup_->show_under(*this, std::move(found));
    announce();
}

void MenuField::announce() {
    const MenuItem* item = highlighted();
    set_accessible_name(*this, accessible_name(*this), item ? item->label : "");
}

void MenuField::choose(const MenuItem& item) {
    close();
    chosen_ = item.name;
    show_chosen();
    if (on_choose) on_choose(item.name);
}

void MenuField::close() {
    if (popup_) popup_->Hide();
}

void MenuField::on_command(CommandEvent& event) {
    const bool down = event.command() == Command::row_down;
    if (down || event.command() == Command::row_up) {
        if (!is_open()) return open();
        popup_->move(down ? 1 : -1);
        return announce();
    }
    if (event.command() == Command::back && is_open()) {
        close();
        return show_chosen();
    }
    if (event.command() == Command::next_field && highlighted()) choose(MenuItem(*highlighted()));
    event.Skip();
}

}  // namespace cts::ui
