// One stored record: what is wrong with it, the field to amend with its value as it stands and the new one, the reason,
// a colleague's change in between, and what was amended before. It keeps what is typed until the desk has another
// value.
#pragma once

#include "client/presenter/amend_view.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/field_row.h"
#include "client/ui/key_button.h"
#include "client/ui/menu_field.h"
#include "client/ui/record_actions.h"

namespace cts::ui {

std::string conflict_sentence(const presenter::AmendConflict& conflict, const std::string& zone);

class AmendPanel : public DrawnPanel {
  public:
    AmendPanel(wxWindow* parent, RecordActions& actions);
    void show(const presenter::AmendView& view, const std::string& user_zone, bool take_caret);
    void take_focus();

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void show_editor();
    void show_buttons();
    void place_caret();
    void on_command(CommandEvent& event);
    bool next_field();
    void draw_head(Painter& painter);
    void draw_problems(Painter& painter);
    void draw_labels(Painter& painter);
    void draw_conflict(Painter& painter);
    void draw_history(Painter& painter, Box box) const;
    double problems_height() const;
    double conflict_height() const;

    RecordActions& actions_;
    presenter::AmendView view_;
    std::string user_zone_;
    MenuField* field_;
    FieldRow* editor_ = nullptr;
    Entry* reason_;
    KeyButton* theirs_;
    KeyButton* mine_;
    KeyButton* save_;
    std::string record_;   // whose fields stand here
    int caret_moves_ = 0;  // as last placed
    std::string told_;     // the conflict announced last
    double field_y_ = 0;   // where the parts stand, from arrange()
    double reason_y_ = 0;
    double conflict_y_ = 0;
    double foot_y_ = 0;
};

}  // namespace cts::ui
