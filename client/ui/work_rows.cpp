#include "client/ui/work_rows.h"

#include <algorithm>

#include "client/ui/drawn_panel.h"
#include "client/ui/key_cap.h"
#include "client/ui/order_list.h"
#include "client/ui/sentence.h"
#include "client/ui/work_field_row.h"

namespace cts::ui {
namespace {

constexpr double side = 10;
constexpr double heading_height = 32;
constexpr double below = 6;

double note_height(const std::string& note, double width) {
    return note.empty() ? 0 : Paragraph(note, {Type::body}, width - 2 * side, Flow::wrapped).height() + 8;
}

}  // namespace

class WorkRows::Canvas : public DrawnPanel {
  public:
    Canvas(wxWindow* parent, const WorkRows& rows) : DrawnPanel(parent, Ink::window), rows_(rows) {}

  private:
    void draw(Painter& painter) override {
        for (std::size_t i = 0; i < rows_.sections_.size() && i < rows_.tops_.size(); ++i)
            draw_section(painter, rows_.sections_[i], {0, rows_.tops_[i], area().width, heading_height}, i > 0);
    }
    void draw_section(Painter& painter, const WorkSection& section, Box box, bool ruled) {
        if (ruled) painter.rule(side, box.y, box.width - 2 * side);
        double y = box.y;
        if (!section.heading.empty()) {
            draw_heading(painter, section, box);
            y = box.bottom();
        }
        if (section.note.empty()) return;
        const Paragraph note(section.note, {Type::body, Ink::text2}, box.width - 2 * side, Flow::wrapped);
        painter.paragraph(side, y + 2, note);
    }
    void draw_heading(Painter& painter, const WorkSection& section, Box box) {
        const double middle = box.middle() + 2;
        double right = box.right() - side;
        for (auto key = section.keys.rbegin(); key != section.keys.rend(); ++key) {
            const double end = right;
            right = draw_key_cap_left_of(painter, right, middle, cap_of(key->command)) - 6;
            right = painter.text_left_of(right, middle, key->word, {Type::secondary, Ink::text2});
            hot({right, middle - 9, end - right, 18}, key->command);
            right -= 14;
        }
        painter.text(side, middle, section.heading, {Type::body, section.current ? Ink::accent : Ink::text, true},
                     std::max(20.0, right - side));
    }
    const WorkRows& rows_;
};

WorkRows::WorkRows(wxWindow* parent, WorkActions& actions)
    : wxScrolledWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxBORDER_NONE),
      actions_(actions),
      canvas_(new Canvas(this, *this)),
      orders_(new OrderList(canvas_, actions)) {
    SetScrollRate(0, theme().px(8));
    ShowScrollbars(wxSHOW_SB_NEVER, wxSHOW_SB_DEFAULT);
    const Rgb white = theme().colour(Ink::window);
    SetBackgroundColour(wxColour(white.red, white.green, white.blue));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        lay_out();
        wxWindow* focused = wxWindow::FindFocus();
        if (focused && IsDescendant(focused)) reveal(*focused);
        event.Skip();
    });
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        if (const wxWindow* focused = wxWindow::FindFocus()) reveal(*focused);
        event.Skip();
    });
}

void WorkRows::show(std::vector<WorkSection> sections, const std::string& zone) {
    sections_ = std::move(sections);
    show_rows(zone);
    std::vector<presenter::OrderRow> orders;
    for (const auto& section : sections_) orders.insert(orders.end(), section.orders.begin(), section.orders.end());
    orders_->show(orders, zone);
    orders_->Show(!orders.empty());
    lay_out();
    canvas_->Refresh();
}

void WorkRows::show_rows(const std::string& zone) {
    std::vector<WorkFieldRow*> kept;
    for (const auto& section : sections_)
        for (const auto& field : section.fields) {
            const auto found = std::ranges::find_if(rows_, [&](const auto* row) { return row && row->fits(field); });
            kept.push_back(found == rows_.end() ? new WorkFieldRow(canvas_, field, actions_) : *found);
            if (found != rows_.end()) *found = nullptr;
            kept.back()->show(field, zone);
        }
    for (WorkFieldRow* gone : rows_)
        if (gone) gone->Destroy();
    rows_ = std::move(kept);
    for (std::size_t i = 1; i < rows_.size(); ++i) rows_[i]->MoveAfterInTabOrder(rows_[i - 1]);
    // The orders' buttons come behind the fields of their section.
    for (WorkFieldRow* row : rows_)
        if (const WorkSection* section = section_of(*row); section && !section->orders.empty())
            orders_->MoveAfterInTabOrder(row);
}

const WorkSection* WorkRows::section_of(const WorkFieldRow& row) const {
    for (const auto& section : sections_)
        if (std::ranges::find(section.fields, row.field(), &presenter::WorkFieldView::field) != section.fields.end())
            return &section;
    return nullptr;
}

void WorkRows::lay_out() {
    const double scale = theme().scale();
    const wxSize window = GetClientSize();
    const double width = window.x / scale;
    if (width < 50) return;
    tops_.clear();
    double y = 0;
    for (std::size_t i = 0; i < sections_.size(); ++i) {
        tops_.push_back(y);
        y = lay_out_section(i, y, width) + below;
    }
    const int needed = theme().px(y);
    const int before = GetViewStart().y;
    SetVirtualSize(window.x, needed);
    canvas_->SetSize(0, canvas_->GetPosition().y, window.x, std::max(needed, window.y));
    if (GetViewStart().y != before) Scroll(0, before);
}

double WorkRows::lay_out_section(std::size_t index, double y, double width) {
    const WorkSection& section = sections_[index];
    if (!section.heading.empty()) y += heading_height;
    y += note_height(section.note, width);
    for (WorkFieldRow* row : rows_) {
        if (section_of(*row) != &section) continue;
        const double inside = width - 2 * (side - WorkFieldRow::side);
        const double height = row->height_for(inside);
        place_on(*row, {side - WorkFieldRow::side, y, inside, height});
        y += height;
    }
    if (section.orders.empty()) return y;
    const double height = orders_->height_for(width - 2 * side);
    place_on(*orders_, {side, y, width - 2 * side, height});
    return y + height;
}

// Scrolls just far enough that the row of what has the focus is seen whole.
void WorkRows::reveal(const wxWindow& inner) {
    const wxWindow* row = &inner;
    while (row && row->GetParent() != canvas_) row = row->GetParent();
    if (!row) return;
    const int top = row->GetScreenPosition().y - canvas_->GetScreenPosition().y;
    const int bottom = top + row->GetSize().y;
    const int unit = theme().px(8);
    const int seen_top = GetViewStart().y * unit;
    const int seen_bottom = seen_top + GetClientSize().y;
    if (top < seen_top) Scroll(0, top / unit);
    if (bottom > seen_bottom) Scroll(0, (bottom - GetClientSize().y + unit - 1) / unit);
}

bool WorkRows::take_focus(presenter::WorkField field) {
    const auto found = std::ranges::find_if(rows_, [&](const WorkFieldRow* row) { return row->field() == field; });
    return found != rows_.end() && (*found)->take_focus();
}

void WorkRows::scroll_to(presenter::CourseStep step) {
    for (std::size_t i = 0; i < sections_.size() && i < tops_.size(); ++i)
        if (sections_[i].step == step) Scroll(0, theme().px(tops_[i]) / theme().px(8));
}

bool WorkRows::take_focus(presenter::CourseStep step) {
    scroll_to(step);
    return std::ranges::any_of(rows_, [&](WorkFieldRow* row) {
        const WorkSection* section = section_of(*row);
        return section && section->step == step && row->take_focus();
    });
}

bool WorkRows::take_focus() {
    return std::ranges::any_of(rows_, [](WorkFieldRow* row) { return row->take_focus(); });
}

bool WorkRows::take_next_row() {
    auto row = std::ranges::find_if(rows_, &WorkFieldRow::has_focus);
    if (row == rows_.end()) return false;
    return std::any_of(row + 1, rows_.end(), [](WorkFieldRow* next) { return next->take_focus(); });
}

WorkFieldRow* WorkRows::row_with_focus() const {
    const auto found = std::ranges::find_if(rows_, &WorkFieldRow::has_focus);
    return found == rows_.end() ? nullptr : *found;
}

WorkFieldRow* WorkRows::first_changed() const {
    const auto found = std::ranges::find_if(rows_, &WorkFieldRow::has_change);
    return found == rows_.end() ? nullptr : *found;
}

}  // namespace cts::ui
