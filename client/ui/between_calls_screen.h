// Between two calls: today's numbers, the next customer with the reason why now and the opening line, my callbacks,
// the record just saved.
#pragma once

#include "client/presenter/around_calls.h"
#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/screen.h"
#include "client/ui/shift_actions.h"

namespace cts::ui {

class AlertStrips;
class CallbackList;
class KeyButton;
class KeyRow;
class LastRecordCard;
class LeadCard;
class NoticeCard;
class NumberPanel;
class PhonePanel;
class ScriptBubble;
class TodayPanel;
class TopBar;
class UpdatesCard;

class BetweenCallsScreen : public DrawnPanel, public TickingScreen {
  public:
    BetweenCallsScreen(wxWindow* parent, ShiftActions& actions);
    void show(const presenter::BetweenCallsView& view);
    void show_around(const presenter::AroundView& around);
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void arrange_middle(Box box);
    void arrange_right(Box box);
    void on_command(CommandEvent& event);
    void show_buttons(bool somebody);
    void show_keys();
    bool on_number_command(const CommandEvent& event);
    void draw_chips(Painter& painter, double x, double middle) const;
    double keys_height() const;
    double number_height() const;

    ShiftActions& actions_;
    presenter::BetweenCallsView view_;
    TopBar* top_;
    AlertStrips* strips_;
    PhonePanel* phone_;
    TodayPanel* today_;
    LeadCard* lead_;
    ScriptBubble* opening_;
    KeyButton* dial_;
    KeyButton* next_;
    CallbackList* callbacks_;
    NoticeCard* notice_;
    LastRecordCard* last_;
    UpdatesCard* updates_;
    KeyRow* keys_;
    NumberPanel* number_;
    bool had_somebody_ = false;
    bool may_lead_ = false;
    bool may_work_tickets_ = false;
};

}  // namespace cts::ui
