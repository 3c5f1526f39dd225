// The foot of the call screen: outcome, gate, and the two buttons that end a call.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/call_actions.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class GatePanel;
class KeyButton;
class OutcomeChooser;

class SaveBar : public DrawnPanel {
  public:
    static constexpr double height = 91;

    SaveBar(wxWindow* parent, CallActions& actions);
    void show(const presenter::CallView& view);
    void choose_outcome();  // the focus goes there

  private:
    void draw(Painter&) override {}
    void arrange() override;

    OutcomeChooser* outcome_;
    GatePanel* gate_;
    KeyButton* first_missing_;
    KeyButton* save_;
};

}  // namespace cts::ui
