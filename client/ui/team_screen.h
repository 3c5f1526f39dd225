// The team leader's workspace: overdue, unassigned, nobody can take it, all of it; calls to correct; notices. A tab
// each with its key, the list at the left, what is selected at the right.
#pragma once

#include <functional>

#include "client/presenter/team_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/row_list.h"
#include "client/ui/screen.h"
#include "client/ui/team_actions.h"

namespace cts::ui {

class HandOverPanel;
class KeyButton;
class KeyRow;
class MenuField;
class NoticePanel;
class TicketFormPanel;
class TopBar;

class TeamScreen : public DrawnPanel, public TickingScreen {
  public:
    TeamScreen(wxWindow* parent, TeamActions& actions);
    void show(const presenter::TeamView& view);
    void tick(model::Instant now) override;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void selected(int row);
    void activated(int row);
    void show_list();
    void place_caret();
    std::string id_of(int row) const;
    std::string words_of(int row) const;
    int rows() const;
    void draw_tabs(Painter& painter, Box box);
    void draw_titles(Painter& painter, Box box) const;
    void draw_row(Painter& painter, Box box, int row, bool selected) const;
    bool lists_promises() const;  // what can be handed over
    void show_districts();

    TeamActions& actions_;
    presenter::TeamView view_;
    model::Instant now_;
    TopBar* top_;
    RowList* list_;
    HandOverPanel* hand_over_;
    NoticePanel* notice_;
    KeyButton* withdraw_;
    MenuField* district_;
    TicketFormPanel* form_;
    KeyRow* keys_;
    int caret_moves_ = 0;
    bool showing_ = false;
};

}  // namespace cts::ui
