// One thing that is written down about a ticket: its label, the control that fits it, a sign whether it is there, what
// somebody else has written meanwhile above it, a refusal below. What is being typed is never overwritten by what comes
// back; only what a command changed is written into a control.
#pragma once

#include "client/presenter/ticket_view.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"
#include "client/ui/entry.h"
#include "client/ui/menu_field.h"
#include "client/ui/work_actions.h"

namespace cts::ui {

std::string change_sentence(const presenter::WorkFieldView& field, const std::string& zone);

class WorkFieldRow : public DrawnPanel {
  public:
    static constexpr double side = 6;  // around the control, for its focus ring

    WorkFieldRow(wxWindow* parent, const presenter::WorkFieldView& field, WorkActions& actions);

    void show(const presenter::WorkFieldView& field, const std::string& zone);
    bool fits(const presenter::WorkFieldView& field) const;  // whether show() can take it, or a new row is needed
    double height_for(double width) const override;
    bool take_focus();
    bool has_focus() const;
    presenter::WorkField field() const { return view_.field; }
    presenter::CourseStep step() const { return view_.step; }
    bool has_change() const { return view_.change.has_value(); }

  private:
    void draw(Painter& painter) override;
    void arrange() override;
    void make_control();
    void show_text();
    void show_group();
    void chosen(const std::string& option);
    void on_command(CommandEvent& event);
    void tell_change(bool is_new);
    void draw_change(Painter& painter, Box box);
    void draw_sign_of(Painter& painter, Box control) const;
    bool is_tick() const { return view_.control == presenter::Control::checks; }
    std::string description() const;
    double control_height(double width) const;
    double change_height(double width) const;
    Paragraph change_words(double width) const;
    Paragraph plain_words(double width) const;

    presenter::WorkFieldView view_;
    std::string zone_;
    WorkActions& actions_;
    Entry* entry_ = nullptr;
    MenuField* menu_ = nullptr;
    ChoiceGroup* group_ = nullptr;
    std::string last_value_;
    bool typed_ = false;
};

}  // namespace cts::ui
