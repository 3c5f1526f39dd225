#include "client/ui/menu_popup.h"

#include <algorithm>

#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double row_height = 28;
constexpr int rows_shown = 9;
constexpr double pad = 10;

}  // namespace

class MenuPopup::List : public DrawnPanel {
  public:
    explicit List(wxWindow* parent) : DrawnPanel(parent, Ink::field) {}

    std::vector<MenuItem> items;
    int highlighted = 0;
    int first = 0;

    void highlight(int row) {
        highlighted = std::clamp(row, 0, std::max(0, static_cast<int>(items.size()) - 1));
        first = std::clamp(first, std::max(0, highlighted - rows_shown + 1), highlighted);
        Refresh();
    }
    int row_at(double y) const { return first + static_cast<int>(y / row_height); }

  private:
    void draw(Painter& painter) override {
        const Box box = area();
        if (items.empty())
            painter.text(pad, row_height / 2, tr("Nothing found. Type other letters."), {Type::body, Ink::muted});
        const int last = std::min(static_cast<int>(items.size()), first + rows_shown);
        for (int row = first; row < last; ++row)
            draw_row(painter, {0, (row - first) * row_height, box.width, row_height}, row);
        painter.frame(box, Ink::line, 0);
    }
    void draw_row(Painter& painter, Box box, int row) const {
        const MenuItem& item = items[static_cast<std::size_t>(row)];
        const bool chosen = row == highlighted;
        if (chosen) painter.fill(box, Ink::accent_fill);
        double x = painter.text(pad, box.middle(), item.label, {Type::body, chosen ? Ink::on_fill : Ink::text});
        const TextLook small{Type::secondary, chosen ? Ink::on_fill : Ink::muted};
        if (!item.beside.empty()) x = painter.text(x + 8, box.middle(), item.beside, small);
        const double room = box.right() - x - 3 * pad;
        if (!item.rule.empty() && room > 60) painter.text(x + 2 * pad, box.middle(), item.rule, small, room);
    }
};

MenuPopup::MenuPopup(wxWindow* field) : wxPopupWindow(field, wxBORDER_NONE), list_(new List(this)) {
    list_->Bind(wxEVT_LEFT_DOWN, [this](wxMouseEvent& event) {
        const int row = list_->row_at(event.GetY() / theme().scale());
        if (row < static_cast<int>(list_->items.size()) && on_press)
            on_press(list_->items[static_cast<std::size_t>(row)]);
    });
}

MenuPopup::~MenuPopup() = default;

void MenuPopup::show_under(const wxWindow& field, std::vector<MenuItem> items) {
    list_->items = std::move(items);
    list_->first = 0;
    list_->highlight(0);
    const double rows = std::clamp(static_cast<int>(list_->items.size()), 1, rows_shown);
    const wxSize size(std::max(field.GetSize().x, theme().px(420)), theme().px(rows * row_height));
    SetSize(size);
    list_->SetSize(size);
    Position(field.GetScreenPosition(), wxSize(0, field.GetSize().y));
    if (!IsShown()) Show();
}

const MenuItem* MenuPopup::highlighted() const {
    return list_->items.empty() ? nullptr : &list_->items[static_cast<std::size_t>(list_->highlighted)];
}

void MenuPopup::move(int by) {
    list_->highlight(list_->highlighted + by);
}

}  // namespace cts::ui
