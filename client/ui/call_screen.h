// The call: telephone and talk flow at the left, what to say and what to ask in the middle, the customer and the
// questions at the right, the outcome and its gate below. It lays these out and sends commands on; each part draws
// itself.
#pragma once

#include <wx/weakref.h>

#include "client/presenter/around_calls.h"
#include "client/presenter/views.h"
#include "client/ui/call_actions.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/screen.h"

namespace cts::ui {

class AlertStrips;
class CustomerCard;
class DoubtPanel;
class FaqPanel;
class FieldsPane;
class IncidentPanel;
class KeyRow;
class PastPanel;
class PhonePanel;
class SaveBar;
class ScenarioPanel;
class ScriptBubble;
class StepHeader;
class StepList;
class TopBar;

class CallScreen : public DrawnPanel, public TickingScreen {
  public:
    CallScreen(wxWindow* parent, CallActions& actions);
    void show(const presenter::CallView& view);
    void show_around(const presenter::AroundView& around);  // moves neither caret nor scroll
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void arrange_middle(Box box);
    void arrange_right(Box box);
    void on_command(CommandEvent& event);
    bool on_step_command(const CommandEvent& event);
    bool on_field_command(const CommandEvent& event);
    bool on_call_command(const CommandEvent& event);
    void place_focus(bool new_step);
    void show_incidents();
    void show_scenarios();
    void show_script();
    bool on_customer_command(const CommandEvent& event);
    bool among_fields() const;
    void follow_focus() { follows_focus_ = true; }
    void next_field();
    void remember_field();
    void back_to_field();

    CallActions& actions_;
    presenter::CallView view_;
    std::vector<presenter::IncidentView> incidents_;  // in force
    TopBar* top_;
    AlertStrips* strips_;
    PhonePanel* phone_;
    StepList* steps_;
    StepHeader* header_;
    ScriptBubble* bubble_;
    ScenarioPanel* scenario_;
    FieldsPane* fields_;
    CustomerCard* customer_;
    PastPanel* past_;
    FaqPanel* faq_;
    KeyRow* scenarios_;
    DoubtPanel* doubt_;
    IncidentPanel* incident_;
    SaveBar* save_;
    std::string placed_focus_;
    bool follows_focus_ = false;
    bool shown_before_ = false;
    wxWeakRef<wxWindow> field_left_;
};

}  // namespace cts::ui
