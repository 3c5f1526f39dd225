// Who is on the line: name, masked number, where and what time it is there, what the list says. Only what the agent may
// see arrives here (C4).
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class CustomerCard : public DrawnPanel {
  public:
    explicit CustomerCard(wxWindow* parent);
    void show(const presenter::CustomerView& view, const std::string& user_zone);
    void tick(model::Instant now);
    double height_for(double width) const override;

  private:
    void draw(Painter& painter) override;
    void draw_person(Painter& painter, Box box) const;
    void draw_attributes(Painter& painter, Box box) const;
    double attributes_height() const;

    presenter::CustomerView view_;
    std::string user_zone_;
    model::Instant now_;
};

std::string person_words(const presenter::CustomerView& who);  // 周敏 女士; Ms Zhou Min
std::string contact_words(int number);                         // "3rd contact"

}  // namespace cts::ui
