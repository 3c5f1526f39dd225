// Above the foot of a call whose outcome is a complaint: the known incidents, each with the approved answer and its
// expected end, so that the customer hears it before a ticket is raised (H6). It takes no focus.
#pragma once

#include <string>
#include <vector>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class IncidentPanel : public DrawnPanel {
  public:
    explicit IncidentPanel(wxWindow* parent);
    void show(const std::vector<presenter::IncidentView>& incidents, const std::string& zone);
    double height_for(double width) const override;  // 0: none

  private:
    void draw(Painter& painter) override;
    static Paragraph paragraph(const std::string& words, double width);

    std::vector<std::string> lines_;
};

}  // namespace cts::ui
