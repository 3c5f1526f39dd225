#include "client/ui/fields_pane.h"

#include <algorithm>

#include "client/ui/confirmation_panel.h"
#include "client/ui/field_row.h"

namespace cts::ui {
namespace {

constexpr double side = FieldRow::side;
constexpr double between = 12;

}  // namespace

class FieldsPane::Canvas : public DrawnPanel {
  public:
    explicit Canvas(wxWindow* parent) : DrawnPanel(parent, Ink::window) {}

  private:
    void draw(Painter&) override {}
};

FieldsPane::FieldsPane(wxWindow* parent, CallActions& actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE),
      actions_(actions),
      canvas_(new Canvas(this)) {
    SetScrollRate(0, theme().px(8));
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
    const Rgb white = theme().colour(Ink::window);
    SetBackgroundColour(wxColour(white.red, white.green, white.blue));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        wxWindow* focused = wxWindow::FindFocus();
        if (focused && IsDescendant(focused)) reveal(*focused);  // a strip above has made the pane lower
        event.Skip();
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        if (const wxWindow* focused = wxWindow::FindFocus()) reveal(*focused);
        event.Skip();
    });
}

void FieldsPane::show(const presenter::CallView& view) {
    show_confirmation(view);
    show_rows(view.fields);
    lay_out();
}

void FieldsPane::show_confirmation(const presenter::CallView& view) {
    if (view.confirmation.empty()) {
        if (confirmation_) confirmation_->Destroy();
        confirmation_ = nullptr;
        return;
    }
    if (!confirmation_) {
        confirmation_ = new ConfirmationPanel(canvas_, actions_);
        if (!rows_.empty()) confirmation_->MoveBeforeInTabOrder(rows_.front());
    }
    confirmation_->show(view.confirmation, view.confirmation_missing, view.top.zone);
}

void FieldsPane::show_rows(const std::vector<presenter::FieldView>& fields) {
    std::vector<FieldRow*> kept;
    for (const auto& field : fields) {
        const auto found = std::ranges::find_if(rows_, [&](const FieldRow* row) { return row && row->fits(field); });
        if (found != rows_.end()) {
            kept.push_back(*found);
            kept.back()->show(field);
            *found = nullptr;
        } else {
            kept.push_back(new FieldRow(canvas_, field, actions_));
            kept.back()->on_resized = [this] { lay_out(); };
        }
    }
    for (FieldRow* gone : rows_)
        if (gone) gone->Destroy();
    rows_ = std::move(kept);
    for (std::size_t i = 1; i < rows_.size(); ++i) rows_[i]->MoveAfterInTabOrder(rows_[i - 1]);
}

void FieldsPane::lay_out() {
    const double scale = theme().scale();
    const wxSize window = GetClientSize();
    const double width = window.x / scale;
    if (width < 50) return;
    double y = 0;
    if (confirmation_) {
        const double height = confirmation_->height_for(width - 2 * side);
        place_on(*confirmation_, {side, 0, width - 2 * side, height});
        y += height + 4;
    }
    const int needed = theme().px(lay_out_rows(y, width));
    const int before = GetViewStart().y;
    SetVirtualSize(window.x, needed);
    canvas_->SetSize(0, canvas_->GetPosition().y, window.x, std::max(needed, window.y));
    if (GetViewStart().y != before) Scroll(0, before);
}

double FieldsPane::lay_out_rows(double y, double width) {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const bool pair = theme().wide() && i + 1 < rows_.size() && rows_[i]->is_short() && rows_[i + 1]->is_short();
        const double share = pair ? (width - between + 2 * side) / 2 : width;
        const double height = rows_[i]->height_for(share);
        place_on(*rows_[i], {0, y, share, height});
        if (pair) place_on(*rows_[i + 1], {width - share, y, share, rows_[i + 1]->height_for(share)});
        if (pair) ++i;
        y += height;
    }
    return y;
}

// Scrolls just far enough that the row of what has the focus is seen whole.
void FieldsPane::reveal(const wxWindow& inner) {
    const wxWindow* row = &inner;
    while (row && row->GetParent() != canvas_ && row->GetParent() != confirmation_) row = row->GetParent();
    if (!row) return;
    const int top = row->GetScreenPosition().y - canvas_->GetScreenPosition().y;
    const int bottom = top + row->GetSize().y;
    const int unit = theme().px(8);
    const int seen_top = GetViewStart().y * unit;
    const int seen_bottom = seen_top + GetClientSize().y;
    if (top < seen_top) Scroll(0, top / unit);
    if (bottom > seen_bottom) Scroll(0, (bottom - GetClientSize().y + unit - 1) / unit);
}

bool FieldsPane::take_focus(const std::string& field, int caret) {
    if (confirmation_ && confirmation_->take_focus(field)) return true;
    const auto found = std::ranges::find_if(rows_, [&](const FieldRow* row) { return row->field() == field; });
    if (found == rows_.end() || !(*found)->take_focus()) return false;
    (*found)->put_caret(caret);
    return true;
}

bool FieldsPane::take_focus() {
    if (confirmation_ && confirmation_->take_first_focus()) return true;
    return std::ranges::any_of(rows_, [](FieldRow* row) { return row->take_focus(); });
}

bool FieldsPane::take_next_row() {
    auto row = std::ranges::find_if(rows_, &FieldRow::has_focus);
    if (row == rows_.end()) return false;
    return std::any_of(row + 1, rows_.end(), [](FieldRow* next) { return next->take_focus(); });
}

FieldRow* FieldsPane::row_with_focus() const {
    const auto found = std::ranges::find_if(rows_, &FieldRow::has_focus);
    return found == rows_.end() ? nullptr : *found;
}

FieldRow* FieldsPane::first_refused() const {
    const auto found = std::ranges::find_if(rows_, &FieldRow::is_refused);
    return found == rows_.end() ? nullptr : *found;
}

}  // namespace cts::ui
