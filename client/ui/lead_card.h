// The next customer and why now: promised and due, new, held, checked against the do-not-call lists, what else waits.
#pragma once

#include <optional>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class LeadCard : public DrawnPanel {
  public:
    explicit LeadCard(wxWindow* parent);
    void show(const presenter::BetweenCallsView& view);
    void tick(model::Instant now);
    double height() const;  // as many reasons as there are, and what the list says below them

  private:
    void draw(Painter& painter) override;
    void draw_customer(Painter& painter, Box box) const;
    void draw_why(Painter& painter, Box box) const;
    void draw_attributes(Painter& painter, double middle) const;

    std::string nobody() const;  // why there is no customer
    std::string what_then() const;

    std::optional<presenter::CustomerView> customer_;
    std::vector<api::Why> why_;
    std::string user_zone_;
    bool connected_ = true;
    model::Instant now_;
};

std::string why_sentence(const api::Why& why, model::Instant now, const std::string& zone);

}  // namespace cts::ui
