// Questions the customer asks: search while typing, the answer, told or not found.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/call_actions.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class FaqPanel : public DrawnPanel {
  public:
    FaqPanel(wxWindow* parent, CallActions& actions);
    void show(const presenter::FaqView& view);
    void take_focus();

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void draw_row(Painter& painter, Box box, int row) const;
    void draw_footer(Painter& painter, double middle);
    double list_height() const;
    double answer_height() const;
    Paragraph answer() const;

    CallActions& actions_;
    presenter::FaqView view_;
    Entry* query_;
    RowList* list_;
};

}  // namespace cts::ui
