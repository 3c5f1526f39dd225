// What became of the record just saved: the server has it, when the call was, what it created.
#pragma once

#include <optional>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class LastRecordCard : public DrawnPanel {
  public:
    explicit LastRecordCard(wxWindow* parent);
    void show(const presenter::BetweenCallsView& view);
    double height_for(double width) const override;

  private:
    void draw(Painter& painter) override;
    std::string state() const;
    double card_height() const;
    void draw_notice(Painter& painter, double top);
    Paragraph notice_words(double width) const;

    std::optional<presenter::SavedCallRow> last_;
    std::string user_zone_;
    std::string notice_;
    bool kept_ = false;  // the server has not everything: the calls can be seen by name
};

}  // namespace cts::ui
