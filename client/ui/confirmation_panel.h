// The opening confirmation: six rows, each with its sign, its options with their digits, and when it was answered.
// What the rows mean is the form's (opening_confirmation.h); here they are only drawn.
#pragma once

#include <string>
#include <vector>

#include "client/presenter/views.h"
#include "client/ui/call_actions.h"
#include "client/ui/choice_group.h"
#include "client/ui/drawn_panel.h"

namespace cts::ui {

class ConfirmationPanel : public DrawnPanel {
  public:
    ConfirmationPanel(wxWindow* parent, CallActions& actions);
    void show(const std::vector<presenter::ConfirmationRow>& rows, int missing, const std::string& zone);
    double height_for(double width) const override;
    bool take_focus(const std::string& field);  // whether the field is one of its own
    bool take_first_focus();                    // on the first row not answered

  private:
    struct Line {  // one field of a row
        std::size_t row = 0;
        presenter::FieldView field;
        ChoiceGroup* group = nullptr;
        bool first = false;
    };
    void draw(Painter& painter) override;
    void arrange() override;
    void build();
    std::string field_with_focus() const;
    void draw_row(Painter& painter, std::size_t row, Box box) const;
    void draw_remark(Painter& painter, const presenter::ConfirmationRow& row, Box line) const;
    void mark_focused();
    double options_left() const;
    double options_width(const Line& line, double width) const;
    double line_height(const Line& line, double width) const;
    bool remark_below(std::size_t row, double width) const;
    double row_height(std::size_t row, double width) const;

    CallActions& actions_;
    std::vector<presenter::ConfirmationRow> rows_;
    std::vector<Line> lines_;
    int missing_ = 0;
    std::string zone_;
    int focused_row_ = -1;
};

}  // namespace cts::ui
