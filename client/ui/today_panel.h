// Today's work in numbers, by the project's day: dialled, connected, and how the calls ended.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class TodayPanel : public DrawnPanel {
  public:
    explicit TodayPanel(wxWindow* parent);
    void show(const presenter::BetweenCallsView& view);

  private:
    void draw(Painter& painter) override;

    api::DayTally today_;
    std::vector<std::pair<std::string, int>> outcomes_;
};

}  // namespace cts::ui
