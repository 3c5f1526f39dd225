// The bar over every workspace: project, versions, state; agent, connection, outbox, day, clock.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/chip.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class RightToLeft;

struct TopBarLead {  // of a workspace that is of no single project: what it is, how much there is
    std::string title;
    std::string counts;
    std::vector<std::pair<std::string, Tone>> chips;
};

class TopBar : public DrawnPanel {
  public:
    static constexpr double height = 40;

    explicit TopBar(wxWindow* parent);
    void show(const presenter::TopBarView& view);
    void show(const presenter::TopBarView& view, TopBarLead lead);
    void tick(model::Instant now);

  private:
    void draw(Painter& painter) override;
    double draw_project(Painter& painter, double middle);
    double draw_lead(Painter& painter, double x, double middle) const;
    std::string spoken() const;
    void draw_outbox(RightToLeft& row);
    void draw_line(RightToLeft& row, Painter& painter, double middle) const;
    void draw_agent(Painter& painter, double middle, double left);

    presenter::TopBarView view_;
    std::optional<TopBarLead> lead_;
    model::Instant now_;
};

}  // namespace cts::ui
