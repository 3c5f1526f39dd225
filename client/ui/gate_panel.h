// What keeps the outcome from being saved, in talk order; or that nothing does.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class GatePanel : public DrawnPanel {
  public:
    explicit GatePanel(wxWindow* parent);
    void show(const presenter::GateView& view);

  private:
    void draw(Painter& painter) override;
    void draw_missing(Painter& painter, Box box) const;

    presenter::GateView view_;
};

std::string gate_sentence(const presenter::GateView& view);

}  // namespace cts::ui
