// The list under a menu field: the options that match what was typed. It never takes the focus.
#pragma once

#include <wx/popupwin.h>

#include <functional>
#include <string>
#include <vector>

#include "client/ui/drawn_panel.h"

namespace cts::ui {

struct MenuItem {
    std::string name;
    std::string label;
    std::string beside;          // a word more, muted: an outcome's class
    std::string rule;            // when to choose it
    model::Translated found_by;  // both labels: typing in either language finds it
};

class MenuPopup : public wxPopupWindow {
  public:
    explicit MenuPopup(wxWindow* field);
    ~MenuPopup() override;

    void show_under(const wxWindow& field, std::vector<MenuItem> items);
    const MenuItem* highlighted() const;
    void move(int by);
    std::function<void(const MenuItem& item)> on_press;

  private:
    class List;
    List* list_;
};

}  // namespace cts::ui
