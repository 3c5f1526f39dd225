// The orders a ticket has sent to departments, one below the other: where each is, by when, what was answered, and
// buttons for what may be done with it.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"
#include "client/ui/work_actions.h"

namespace cts::ui {

class OrderList : public DrawnPanel {
  public:
    OrderList(wxWindow* parent, WorkActions& actions);
    void show(const std::vector<presenter::OrderRow>& orders, const std::string& zone);
    double height_for(double width) const override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void make_buttons();
    void draw_order(Painter& painter, Box box, const presenter::OrderRow& order) const;
    double order_height(const presenter::OrderRow& order, double width) const;

    WorkActions& actions_;
    std::vector<presenter::OrderRow> orders_;
    std::string zone_;
    std::string made_for_;
    std::vector<std::vector<KeyButton*>> buttons_;  // one list an order
};

}  // namespace cts::ui
