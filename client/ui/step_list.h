// The talk flow: sign, number (its key), title, seconds spent, and how many items a step still lacks.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class StepList : public DrawnPanel {
  public:
    explicit StepList(wxWindow* parent);
    void show(const std::vector<presenter::StepRow>& steps, const std::string& draft_line);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void draw_row(Painter& painter, Box box, int row) const;
    std::string words(int row) const;

    std::vector<presenter::StepRow> steps_;
    std::string draft_line_;
    RowList* list_;
};

}  // namespace cts::ui
