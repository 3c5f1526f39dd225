// Between calls: updates not yet read, opened one by one (Alt+U), and the records of one's own that need correction.
#pragma once

#include "client/presenter/around_calls.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class UpdatesCard : public DrawnPanel {
  public:
    explicit UpdatesCard(wxWindow* parent);
    void show(const presenter::AroundView& view, const std::string& user_zone);

  private:
    void draw(Painter& painter) override;
    double draw_corrections(Painter& painter, double top);
    double draw_updates(Painter& painter, double top);
    double updates_height(double width) const;
    Paragraph open_text(double width) const;
    void draw_key(Painter& painter, double right, double middle, const std::string& words, Command command);

    presenter::AroundView view_;
    std::string user_zone_;
};

}  // namespace cts::ui
