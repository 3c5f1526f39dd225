// A form over the ticket: an order, a merge, a visit, a number for the blacklist, one step for all that are ticked. It
// stands in the place of the work pane; the record beside it can still be read. Of many tickets each has its result.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/key_button.h"
#include "client/ui/row_list.h"
#include "client/ui/work_rows.h"

namespace cts::ui {

class TicketFormPanel : public DrawnPanel {
  public:
    TicketFormPanel(wxWindow* parent, WorkActions& actions);
    void show(const presenter::FormView& view, const std::string& zone);
    bool take_focus(presenter::WorkField field);
    bool take_next();  // field, else the button
    WorkRows& rows() { return *rows_; }

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void draw_result(Painter& painter, Box box, int row) const;
    void draw_foot(Painter& painter, Box box) const;
    std::string result_words(int row) const;
    std::string title() const;

    presenter::FormView view_;
    WorkRows* rows_;
    RowList* results_;
    KeyButton* back_;
    KeyButton* send_;
    std::string told_;
};

std::string bulk_summary(const std::vector<presenter::BulkResultRow>& results);  // "3 done, 1 not"

}  // namespace cts::ui
