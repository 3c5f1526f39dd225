#include "client/ui/projects_screen.h"

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double row_height = 40;
constexpr double pad = 20;

}  // namespace

ProjectsScreen::ProjectsScreen(wxWindow* parent, ShiftActions& actions)
    : DrawnPanel(parent, Ink::panel),
      list_(new RowList(
          this,
          {[this](Painter& painter, Box box, int row, bool selected) { draw_row(painter, box, row, selected); },
           [this](int row) {
               return row < static_cast<int>(rows_.size()) ? rows_[static_cast<std::size_t>(row)].title : std::string();
           },
           row_height},
          Ink::window)) {
    set_accessible_name(*list_, tr("Projects"));
    list_->on_activate = [this, &actions](int row) { actions.open_project(rows_[static_cast<std::size_t>(row)].code); };
}

void ProjectsScreen::show(const std::vector<presenter::ProjectRow>& rows) {
    rows_ = rows;
    list_->show(static_cast<int>(rows.size()));
    if (list_->selected() < 0) list_->select(0);
    list_->Show(!rows.empty());
    list_->SetFocus();
    refresh();
}

Box ProjectsScreen::card() const {
    const Box box = area();
    const double width = std::min(640.0, box.width - 40);
    const double height =
        std::min(box.height - 80, 110 + row_height * static_cast<double>(std::max<std::size_t>(1, rows_.size())));
    return {(box.width - width) / 2, std::max(20.0, (box.height - height) / 3), width, height};
}

void ProjectsScreen::arrange() {
    const Box box = card();
    place(*list_, {box.x + pad, box.y + 62, box.width - 2 * pad, box.height - 80});
}

void ProjectsScreen::draw(Painter& painter) {
    const Box box = card();
    draw_card(painter, box);
    painter.text(box.x + pad, box.y + 32, tr("Choose a project"), {Type::title, Ink::text, true});
    const double left =
        painter.text_left_of(box.right() - pad, box.y + 32, tr("opens it"), {Type::secondary, Ink::text2});
    draw_key_cap_left_of(painter, left - 6, box.y + 32, cap_of(Command::next_field));
    if (rows_.empty())
        painter.text(box.x + pad, box.y + 82, tr("No project is open to you. Your team leader can add you to one."),
                     {Type::body, Ink::text2});
}

void ProjectsScreen::draw_row(Painter& painter, Box box, int index, bool selected) const {
    if (index >= static_cast<int>(rows_.size())) return;
    const auto& row = rows_[static_cast<std::size_t>(index)];
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    if (selected) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    const double x = painter.text(box.x + 16, box.middle(), row.title, {Type::body, Ink::text, selected});
    painter.text(x + 10, box.middle(), row.code, {Type::secondary, Ink::muted});
    draw_chip_left_of(painter, box.right() - 12, box.middle(), project_state_word(row.state),
                      project_state_tone(row.state));
}

}  // namespace cts::ui
