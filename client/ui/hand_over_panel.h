// The follow-up selected: what it is, whose it was and is, and to whom it goes now, with the reason.
#pragma once

#include "client/presenter/team_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"
#include "client/ui/menu_field.h"
#include "client/ui/team_actions.h"

namespace cts::ui {

std::string history_sentence(const presenter::HistoryRow& step);
std::string language_word(const std::string& tag);  // "yue": Cantonese; what is not known stays a tag

class HandOverPanel : public DrawnPanel {
  public:
    HandOverPanel(wxWindow* parent, TeamActions& actions);
    void show(const presenter::TeamView& view);
    void take_focus(presenter::TeamCaret caret);

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void draw_what(Painter& painter);
    void draw_state(Painter& painter);
    void draw_history(Painter& painter, double top) const;
    Paragraph conflict_words(double width) const;
    void make_steps();
    double steps_height() const;

    TeamActions& actions_;
    presenter::TeamView view_;
    MenuField* to_;
    Entry* reason_;
    KeyButton* send_;
    std::vector<KeyButton*> steps_;  // of its course
    std::string steps_made_for_;
    std::string shown_;
    std::string told_;
};

}  // namespace cts::ui
