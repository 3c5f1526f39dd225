// The projects one may work on; Enter opens one.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"
#include "client/ui/shift_actions.h"

namespace cts::ui {

class ProjectsScreen : public DrawnPanel {
  public:
    ProjectsScreen(wxWindow* parent, ShiftActions& actions);
    void show(const std::vector<presenter::ProjectRow>& rows);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    Box card() const;
    void draw_row(Painter& painter, Box box, int row, bool selected) const;

    std::vector<presenter::ProjectRow> rows_;
    RowList* list_;
};

}  // namespace cts::ui
