// Questions the customer asks: search while typing, the answer, told or not found.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/faq_actions.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class FaqPanel : public DrawnPanel {
  public:
    struct Keys {  // drawn below the answer
        std::string told;
        bool no_answer = true;  // goes to the planner
    };
    FaqPanel(wxWindow* parent, FaqActions& actions, Keys keys);
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

    FaqActions& actions_;
    Keys keys_;
    presenter::FaqView view_;
    Entry* query_;
    RowList* list_;
};

}  // namespace cts::ui
