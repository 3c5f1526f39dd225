// One's own records (A11): those that need correction first; the one chosen stands open at the right to be amended.
#pragma once

#include "client/presenter/amend_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/record_actions.h"
#include "client/ui/row_list.h"
#include "client/ui/screen.h"

namespace cts::ui {

class AmendPanel;
class KeyRow;
class TopBar;

class RecordsScreen : public DrawnPanel, public TickingScreen {
  public:
    RecordsScreen(wxWindow* parent, RecordActions& actions);
    void show(const presenter::RecordsView& view);
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void select_shown();

    RecordActions& actions_;
    presenter::RecordsView view_;
    TopBar* top_;
    RowList* list_;
    AmendPanel* amend_;
    KeyRow* keys_;
    bool showing_ = false;
    bool browsing_ = false;  // through the list: the caret stays there until Enter
};

}  // namespace cts::ui
