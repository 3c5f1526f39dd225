// The back office's desk (综合处理): the queue over how a due moment was computed; the record beside the ticket; the
// ticket being worked, with its course, its orders, its reply, its close and its gate, or the form that is open over
// it. Everything by keyboard; the keys stand below.
#pragma once

#include "client/presenter/around_calls.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/screen.h"
#include "client/ui/ticket_actions.h"

namespace cts::ui {

class AlertStrips;
class CourseList;
class DueStrip;
class FaqPanel;
class KeyRow;
class TicketAlerts;
class TicketFormPanel;
class TicketHead;
class TicketQueue;
class TicketRecordPane;
class TopBar;
class WorkFieldRow;
class WorkGateBar;
class WorkRows;

class TicketScreen : public DrawnPanel, public TickingScreen {
  public:
    TicketScreen(wxWindow* parent, TicketActions& actions);
    void show(const presenter::TicketDeskView& view);
    void show_around(const presenter::AroundView& view);  // notices and reminders, in strips below the top bar
    void tick(model::Instant now) override;

  private:
    struct Columns {
        double queue = 440;
        double record = 300;
        double course = 156;
    };
    void draw(Painter& painter) override;
    void arrange() override;
    void arrange_work(Box box, double course);
    static Columns columns(double width);
    void show_work();
    void show_keys();
    presenter::CourseStep current_step() const;
    void place_caret();
    void on_command(CommandEvent& event);
    bool on_desk_key(Command command);
    bool on_work_key(Command command);
    void next_field();
    void go_back();
    void open(const std::string& ticket);
    void decide(Command command);
    WorkFieldRow* changed_row() const;
    bool is_working() const { return view_.open && !view_.form; }

    TicketActions& actions_;
    presenter::TicketDeskView view_;
    TopBar* top_;
    AlertStrips* strips_;
    TicketQueue* queue_;
    DueStrip* strip_;
    TicketRecordPane* record_;
    FaqPanel* faq_;
    TicketHead* head_;
    TicketAlerts* alerts_;
    CourseList* course_;
    WorkRows* work_;
    WorkGateBar* gate_;
    TicketFormPanel* form_;
    KeyRow* keys_;
    std::string shown_;  // the ticket in the pane
    int caret_moves_ = 0;
};

}  // namespace cts::ui
