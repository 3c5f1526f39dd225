// Where a notice is written: title and text in both languages, urgent or not, to whom and for how long.
#pragma once

#include <array>

#include "client/presenter/team_view.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/key_button.h"
#include "client/ui/team_actions.h"

namespace cts::ui {

class NoticePanel : public DrawnPanel {
  public:
    NoticePanel(wxWindow* parent, TeamActions& actions);
    void show(const presenter::TeamView& view);
    void take_focus(presenter::TeamCaret caret);

  private:
    enum Text { title_zh, title_en, text_zh, text_en, texts };
    void draw(Painter& painter) override;
    void arrange() override;
    void make_entry(Text which, bool multiline);
    void write();
    void show_groups();
    void on_command(CommandEvent& event);
    std::string& text_of(presenter::NoticeDraft& draft, Text which) const;

    TeamActions& actions_;
    presenter::TeamView view_;
    presenter::NoticeDraft draft_;
    std::array<Entry*, texts> entries_{};
    ChoiceGroup* urgency_;
    ChoiceGroup* audience_;
    ChoiceGroup* hours_;
    KeyButton* publish_;
    bool filling_ = false;
};

}  // namespace cts::ui
