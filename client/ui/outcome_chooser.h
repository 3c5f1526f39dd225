// The outcome of the call: type to filter, and what it will leave behind.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/call_actions.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/menu_field.h"

namespace cts::ui {

class OutcomeChooser : public DrawnPanel {
  public:
    OutcomeChooser(wxWindow* parent, CallActions& actions);
    void show(const presenter::OutcomeChooserView& view, const std::string& zone);
    void take_focus() { menu_->SetFocus(); }

  private:
    void draw(Painter& painter) override;
    void arrange() override;

    presenter::OutcomeChooserView view_;
    std::string zone_;
    MenuField* menu_;
};

}  // namespace cts::ui
