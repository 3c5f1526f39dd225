// One field of a step: label and purpose, the usage rule above it, the control that fits its type, the refusal below.
// Typing is never overwritten by what comes back from the form; only what a command changed is written into a control.
#pragma once

#include <string>

#include "client/presenter/views.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/field_actions.h"
#include "client/ui/menu_field.h"
#include "client/ui/refusal_panel.h"

namespace cts::ui {

class FieldRow : public DrawnPanel {
  public:
    static constexpr double side = 4;  // around the control, for its focus ring

    FieldRow(wxWindow* parent, const presenter::FieldView& field, FieldActions& actions);

    void show(const presenter::FieldView& field);
    bool fits(const presenter::FieldView& field) const;  // whether show() can take it, or a new row is needed
    double height_for(double width) const override;
    bool take_focus();
    void put_caret(int position);  // characters before it; -1: where it is
    bool has_focus() const;
    const std::string& field() const { return view_.name; }
    void mend(Command command);  // split, or ask why it is one datum; nothing where that is not offered
    bool is_refused() const { return view_.refusal.has_value(); }
    bool is_short() const;  // may stand beside another on a wide screen

    std::function<void()> on_resized;

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void make_control();
    void make_entry(long style);
    void make_menu();
    void make_group();
    void show_text();
    void tell_caret();
    void show_refusal();
    void on_command(CommandEvent& event);
    double label_height() const;
    double rule_height(double width) const;
    double control_height(double width) const;
    std::string purpose_line() const;

    presenter::FieldView view_;
    FieldActions& actions_;
    Entry* entry_ = nullptr;
    MenuField* menu_ = nullptr;
    ChoiceGroup* group_ = nullptr;
    RefusalPanel* refusal_ = nullptr;
    std::string last_value_;
    bool typed_ = false;
};

}  // namespace cts::ui
