// The queue of tickets: whose, searched while typing, overdue first; two clocks a row. Rows are asked for when they
// are drawn, and the next page when the last one is reached: a million tickets scroll like ten.
#pragma once

#include <functional>

#include "client/presenter/ticket_view.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/row_list.h"
#include "client/ui/ticket_actions.h"

namespace cts::ui {

class TicketQueue : public DrawnPanel {
  public:
    TicketQueue(wxWindow* parent, TicketActions& actions);
    void show(const presenter::TicketDeskView& view);
    void tick(model::Instant now);
    void take_focus();
    void take_search();
    std::function<void(const std::string& ticket)> on_open;  // Enter on its row

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void show_rows();
    void show_tabs();
    void chosen(int row);
    std::string id_of(int row) const;
    std::string state_words() const;

    TicketActions& actions_;
    presenter::TicketDeskView view_;  // of it the queue
    model::Instant now_;
    Entry* search_;
    ChoiceGroup* tabs_;
    RowList* list_;
    bool showing_ = false;
};

}  // namespace cts::ui
