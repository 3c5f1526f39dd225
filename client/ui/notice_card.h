// Between calls: the urgent notice to be acknowledged, whole, as a card. Without one it has no height.
#pragma once

#include "client/presenter/notice_desk.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class NoticeCard : public DrawnPanel {
  public:
    explicit NoticeCard(wxWindow* parent);
    void show(const presenter::NoticesView& view, const std::string& user_zone);
    double height_for(double width) const override;

  private:
    void draw(Painter& painter) override;
    Paragraph title(double width) const;
    Paragraph text(double width) const;

    presenter::NoticesView view_;
    std::string user_zone_;
    std::string told_;
};

}  // namespace cts::ui
