// The options of one field as native radio or check buttons with their digits beside them. One stop for Tab: inside it
// digits choose, arrows move. An unanswered single choice shows none chosen.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "client/presenter/views.h"
#include "client/ui/drawn_panel.h"

class wxControl;
class wxRadioButton;

namespace cts::ui {

class ChoiceGroup : public DrawnPanel {
  public:
    static constexpr double ring_room = 9;  // left of the first option, for its ring
    static constexpr double line_height = 28;

    explicit ChoiceGroup(wxWindow* parent, Ink background = Ink::window);
    void show(const presenter::FieldView& field, bool point_out_missing = false);
    double height_for(double width) const override;
    bool take_focus();  // on the chosen option, or the first
    bool has_focus() const;
    std::size_t size() const { return options_.size(); }

    std::function<void(const std::string& option)> on_choose;
    std::function<void()> on_enter;  // the focus came in

  private:
    struct Option {
        presenter::OptionView view;
        wxControl* button = nullptr;
        Box box;  // with its key cap
    };
    void draw(Painter& painter) override;
    void arrange() override;
    void on_command(CommandEvent& event);
    void build(const presenter::FieldView& field);
    void add_option(const presenter::OptionView& option, bool multiple);
    void update(const presenter::FieldView& field);
    void keep_one_stop();
    void choose(std::size_t index);
    bool move(int by);
    int focused() const;
    std::vector<Box> boxes(double width) const;
    std::vector<Box> grid(double width) const;
    std::vector<Box> columns_of(std::size_t count) const;
    std::vector<Box> in_columns(const std::vector<Box>& columns) const;
    std::vector<Box> flow(double width) const;
    bool points_out(const Option& option) const;

    std::vector<Option> options_;
    wxRadioButton* none_ = nullptr;
    bool multiple_ = false;
    bool point_out_missing_ = false;
    bool any_chosen_ = false;
};

// Its options, or yes and no for a yes-no field.
std::vector<presenter::OptionView> options_of(const presenter::FieldView& field);

}  // namespace cts::ui
