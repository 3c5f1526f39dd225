// How the due moment of a ticket was computed (H1), drawn: a bar a day in the hours that count, what is used of them
// filled, days that do not count hatched, make-up days marked, the year whose calendar is not published said. It takes
// no focus; its name and description say the same in words.
#pragma once

#include "client/presenter/due_view.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class DueStrip : public DrawnPanel {
  public:
    explicit DueStrip(wxWindow* parent);
    void show(const presenter::DueStripView& view);
    double height_for(double width) const override;

  private:
    void draw(Painter& painter) override;
    void draw_head(Painter& painter, Box box) const;
    void draw_other(Painter& painter, Box box, const presenter::DueClockView& clock) const;
    void draw_bars(Painter& painter, Box box, const presenter::DueClockView& clock) const;
    void draw_days(Painter& painter, Box box, const presenter::DueClockView& clock) const;
    void draw_foot(Painter& painter, Box box, const presenter::DueClockView& clock) const;
    std::vector<const presenter::DueClockView*> others() const;

    presenter::DueStripView view_;
};

}  // namespace cts::ui
