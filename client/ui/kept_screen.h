// Calls that are not settled yet, by name: what needs a person first, then what waits for the server; the one chosen
// stands in full at the right.
#pragma once

#include "client/presenter/kept_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/kept_actions.h"
#include "client/ui/row_list.h"
#include "client/ui/screen.h"

namespace cts::ui {

class KeptPanel;
class KeyRow;
class TopBar;

class KeptScreen : public DrawnPanel, public TickingScreen {
  public:
    KeptScreen(wxWindow* parent, KeptActions& actions);
    void show(const presenter::KeptView& view);
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void show_keys();
    void show_list();
    void draw_row(Painter& painter, Box box, int row, bool selected) const;
    void draw_nothing(Painter& painter, Box box) const;
    std::string words(int row) const;

    KeptActions& actions_;
    presenter::KeptView view_;
    TopBar* top_;
    RowList* list_;
    KeptPanel* panel_;
    KeyRow* keys_;
    bool showing_ = false;
};

}  // namespace cts::ui
