// The course of a ticket (H3): sign, number (its key), title, and below when it was done, where its orders are, or what
// the next step still lacks of it.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class CourseList : public DrawnPanel {
  public:
    explicit CourseList(wxWindow* parent);
    void show(const std::vector<presenter::CourseRow>& course, const std::string& zone);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void draw_row(Painter& painter, Box box, int row) const;
    std::string remark_of(const presenter::CourseRow& row) const;
    std::string words(int row) const;

    std::vector<presenter::CourseRow> course_;
    std::string zone_;
    RowList* list_;
};

}  // namespace cts::ui
