// The bar over every workspace: project, versions, state; agent, connection, outbox, day, clock.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class RightToLeft;

class TopBar : public DrawnPanel {
  public:
    static constexpr double height = 40;

    explicit TopBar(wxWindow* parent);
    void show(const presenter::TopBarView& view);
    void tick(model::Instant now);

  private:
    void draw(Painter& painter) override;
    double draw_project(Painter& painter, double middle);
    void draw_outbox(RightToLeft& row);
    void draw_line(RightToLeft& row, Painter& painter, double middle) const;
    void draw_agent(Painter& painter, double middle, double left);

    presenter::TopBarView view_;
    model::Instant now_;
};

}  // namespace cts::ui
