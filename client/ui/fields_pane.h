// The part of the call screen that scrolls: the opening confirmation and the step's fields, one below the other, short
// ones side by side on a wide screen. Rows stay while their fields stay, so that typing is never disturbed.
#pragma once

#include <wx/scrolwin.h>

#include <string>
#include <vector>

#include "client/presenter/views.h"
#include "client/ui/call_actions.h"

namespace cts::ui {

class ConfirmationPanel;
class FieldRow;

class FieldsPane : public wxScrolledWindow {
  public:
    FieldsPane(wxWindow* parent, CallActions& actions);

    void show(const presenter::CallView& view);
    bool take_focus(const std::string& field, int caret = -1);
    bool take_focus();     // the first that takes it
    bool take_next_row();  // behind the row with the focus, as the form orders them: GTK learns of new rows late
    FieldRow* row_with_focus() const;
    FieldRow* first_refused() const;

  protected:
    bool ShouldScrollToChildOnFocus(wxWindow*) override { return false; }  // reveal() knows the rows

  private:
    class Canvas;
    void show_confirmation(const presenter::CallView& view);
    void show_rows(const std::vector<presenter::FieldView>& fields);
    void lay_out();
    double lay_out_rows(double top, double width);
    void reveal(const wxWindow& inner);

    CallActions& actions_;
    Canvas* canvas_;
    ConfirmationPanel* confirmation_ = nullptr;
    std::vector<FieldRow*> rows_;
};

}  // namespace cts::ui
