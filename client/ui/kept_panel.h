// One kept call in full: who and when, its state, why it is not settled, what is to be done, and what was answered.
#pragma once

#include "client/presenter/kept_view.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class KeptPanel : public DrawnPanel {
  public:
    explicit KeptPanel(wxWindow* parent);
    void show(const presenter::KeptDetail& detail, bool connected, const std::string& zone);

  private:
    void draw(Painter& painter) override;
    double draw_head(Painter& painter) const;
    double draw_state(Painter& painter, double top) const;
    void draw_answers(Painter& painter, double top) const;
    std::string reasons() const;

    presenter::KeptDetail detail_;
    bool connected_ = true;
    std::string zone_;
};

}  // namespace cts::ui
