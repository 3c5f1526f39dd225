// My callbacks by due time, overdue first; Enter takes one before its turn.
#pragma once

#include <functional>
#include <string>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"

namespace cts::ui {

class CallbackList : public DrawnPanel {
  public:
    explicit CallbackList(wxWindow* parent);
    void show(const std::vector<presenter::FollowUpRow>& rows, const std::string& zone);
    void tick(model::Instant now);
    void take_focus();

    std::function<void(const std::string& id)> on_claim;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void draw_row(Painter& painter, Box box, int row, bool selected) const;
    std::string words(int row) const;

    std::vector<presenter::FollowUpRow> rows_;
    std::string zone_;
    model::Instant now_;
    RowList* list_;
};

}  // namespace cts::ui
