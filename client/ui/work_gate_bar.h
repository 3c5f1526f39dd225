// The foot of the ticket being worked: what the next step is, what it still lacks, and the two keys that end it.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"
#include "client/ui/ticket_actions.h"

namespace cts::ui {

class WorkGateBar : public DrawnPanel {
  public:
    WorkGateBar(wxWindow* parent, TicketActions& actions);
    void show(const presenter::WorkView& view);
    double height_for(double width) const override;  // with a line for each: a choice of steps, the last word

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void show_choice();
    bool needs_two_lines(double width) const;  // the sentence over the buttons
    double buttons_width() const;
    bool has_choice() const { return view_.actions.size() > 1; }

    TicketActions& actions_;
    presenter::WorkView view_;
    ChoiceGroup* choice_;
    KeyButton* first_missing_;
    KeyButton* take_;
    std::string told_;
};

}  // namespace cts::ui
