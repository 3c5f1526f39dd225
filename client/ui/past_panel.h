// What happened before with this number (G10, H4): the complaint banner, what was promised and is still open, and one
// list that shows the earlier calls (Alt+H) or the complaint tickets (Alt+T). A repeat complaint is more urgent than a
// single one. The list takes the focus only when it is asked for; Tab passes it by.
#pragma once

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class PastPanel : public DrawnPanel {
  public:
    enum class Shown { calls, tickets };

    explicit PastPanel(wxWindow* parent);
    void show(const presenter::CustomerView& view, const std::string& user_zone);
    void tick(model::Instant now);
    void take_focus(Shown shown);
    double height_for(double width) const override;
    double least_height() const;  // with one row of the list

  private:
    struct Row {
        model::Instant at;
        std::string sign;  // which way the call went
        std::string what;
        Ink ink{};
        std::string who;
        std::string words;  // for assistive technology
    };
    Row call_row(const presenter::EarlierCallRow& call) const;
    Row ticket_row(const presenter::PromiseRow& ticket) const;
    void fill_list();
    void draw(Painter& painter) override;
    void arrange() override;
    void draw_banner(Painter& painter, Box box);
    void draw_promises(Painter& painter, Box box) const;
    void draw_promise(Painter& painter, Box box, const presenter::PromiseRow& promise) const;
    void draw_list_heading(Painter& painter, Box box);
    void draw_row(Painter& painter, Box box, int row, bool selected) const;
    double banner_height() const;
    double promises_height() const;
    double list_height(std::size_t rows) const;

    presenter::CustomerView view_;
    std::string user_zone_;
    model::Instant now_;
    Shown shown_ = Shown::calls;
    std::vector<Row> rows_;
    RowList* list_;
};

std::string complaint_sentence(const presenter::ComplaintsView& complaints);

}  // namespace cts::ui
