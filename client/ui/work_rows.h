// The part of the desk that scrolls: sections of what is written down, each with its heading, the key that helps, its
// fields; below the handling the orders. Rows stay while their fields stay, so that typing is never disturbed.
#pragma once

#include <wx/scrolwin.h>

#include <optional>
#include <string>
#include <vector>

#include "client/presenter/ticket_view.h"
#include "client/ui/key_table.h"
#include "client/ui/work_actions.h"

namespace cts::ui {

class OrderList;
class WorkFieldRow;

struct WorkKey {  // drawn at the right of a heading
    std::string word;
    Command command{};
};
struct WorkSection {
    std::string heading;  // empty: none
    std::optional<presenter::CourseStep> step;
    bool current = false;
    std::string note;  // read only, above the fields
    std::vector<WorkKey> keys;
    std::vector<presenter::WorkFieldView> fields;
    std::vector<presenter::OrderRow> orders;
};

class WorkRows : public wxScrolledWindow {
  public:
    WorkRows(wxWindow* parent, WorkActions& actions);

    void show(std::vector<WorkSection> sections, const std::string& zone);
    bool take_focus(presenter::WorkField field);
    bool take_focus(presenter::CourseStep step);  // its first field, its heading at the top
    bool take_focus();                            // the first of all
    void scroll_to(presenter::CourseStep step);   // its heading to the top, where there is enough below
    bool take_next_row();
    WorkFieldRow* row_with_focus() const;
    WorkFieldRow* first_changed() const;  // by somebody else

  protected:
    bool ShouldScrollToChildOnFocus(wxWindow*) override { return false; }  // reveal() knows the rows

  private:
    class Canvas;
    void show_rows(const std::string& zone);
    void lay_out();
    double lay_out_section(std::size_t index, double y, double width);
    void reveal(const wxWindow& inner);
    const WorkSection* section_of(const WorkFieldRow& row) const;

    WorkActions& actions_;
    Canvas* canvas_;
    OrderList* orders_;
    std::vector<WorkSection> sections_;
    std::vector<double> tops_;  // of the sections, in design pixels
    std::vector<WorkFieldRow*> rows_;
};

}  // namespace cts::ui
