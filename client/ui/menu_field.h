// A menu too long to see at once: typing filters (Chinese, pinyin, initials, English), arrows move, Enter chooses, Esc
// leaves what was chosen. The list never takes the focus, so composition works as in any text.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "client/ui/entry.h"
#include "client/ui/menu_popup.h"

namespace cts::ui {

class MenuField : public Entry {
  public:
    explicit MenuField(wxWindow* parent);

    void show(std::vector<MenuItem> items, const std::string& chosen);
    void open();  // with all items
    bool is_open() const { return popup_ && popup_->IsShown(); }
    const MenuItem* highlighted() const { return is_open() ? popup_->highlighted() : nullptr; }

    std::function<void(const std::string& name)> on_choose;

  private:
    void on_command(CommandEvent& event);
    void filter();
    void choose(const MenuItem& item);
    void close();
    void show_chosen();
    const MenuItem* chosen() const;
    void announce();

    std::vector<MenuItem> items_;
    std::string chosen_;
    MenuPopup* popup_ = nullptr;
};

}  // namespace cts::ui
