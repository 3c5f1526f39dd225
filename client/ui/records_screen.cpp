#include "client/ui/records_screen.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/amend_panel.h"
#include "client/ui/key_row.h"
#include "client/ui/record_row.h"
#include "client/ui/sentence.h"
#include "client/ui/top_bar.h"

namespace cts::ui {
namespace {

constexpr double list_width = 400;
constexpr double keys_height = 44;
constexpr double heading = 40;
constexpr double row_height = 48;
constexpr double pad = 16;

}  // namespace

RecordsScreen::RecordsScreen(wxWindow* parent, RecordActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool selected) {
                             if (row < static_cast<int>(view_.rows.size()))
                                 draw_record_row(painter, box, view_.rows[static_cast<std::size_t>(row)], selected,
                                                 view_.top.zone);
                         },
                         [this](int row) {
                             return row < static_cast<int>(view_.rows.size())
                                        ? record_words(view_.rows[static_cast<std::size_t>(row)], view_.top.zone)
                                        : std::string();
                         },
                         row_height},
                        Ink::window)),
      amend_(new AmendPanel(this, actions)),
      keys_(new KeyRow(this)) {
    set_accessible_name(*list_, tr("My records"));
    list_->on_select = [this](int row) {
        if (showing_) return;
        browsing_ = true;
        actions_.open_record(view_.rows[static_cast<std::size_t>(row)].id);
        if (row + 1 == list_->rows() && view_.more) actions_.more_records();
    };
    list_->on_activate = [this](int) {
        browsing_ = false;
        amend_->take_focus();
    };
    Bind(EVT_COMMAND_GIVEN, &RecordsScreen::on_command, this);
    keys_->show(tr("Keys"),
                {{Command::save, 0, tr("Save the amendment")}, {Command::back, 0, tr("Back to where you were")}},
                {{Command::all_keys, 0, tr("All keys")}});
}

void RecordsScreen::show(const presenter::RecordsView& view) {
    view_ = view;
    top_->show(view.top);
    showing_ = true;
    list_->show(static_cast<int>(view.rows.size()));
    select_shown();
    showing_ = false;
    amend_->Show(view.open.has_value());
    if (view.open) amend_->show(*view.open, view.top.zone, !browsing_);
    wxWindow* focused = wxWindow::FindFocus();
    if (!view.open && (!focused || !IsDescendant(focused))) list_->SetFocus();
    refresh();
}

void RecordsScreen::select_shown() {
    const std::string wanted = view_.open ? view_.open->record.id : view_.selected;
    const auto found = std::ranges::find(view_.rows, wanted, &presenter::RecordRow::id);
    list_->select(found == view_.rows.end() ? -1 : static_cast<int>(found - view_.rows.begin()));
}

void RecordsScreen::tick(model::Instant now) {
    top_->tick(now);
}

void RecordsScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*keys_, box.take_bottom(keys_height));
    Box left = box.take_left(list_width);
    left.take_top(heading);
    left.take_right(1);
    place(*list_, left);
    place(*amend_, box);
}

void RecordsScreen::draw(Painter& painter) {
    const Box box = area();
    painter.rule_down(list_width - 1, TopBar::height, box.height - TopBar::height - keys_height);
    painter.text(pad, TopBar::height + heading / 2, tr("My records"), {Type::title, Ink::text, true});
    if (view_.loading)
        painter.text_left_of(list_width - pad, TopBar::height + heading / 2, tr("Fetching"),
                             {Type::secondary, Ink::muted});
    painter.rule(0, TopBar::height + heading - 1, list_width);
    const double x = list_width + pad;
    if (!view_.notice.empty())
        painter.text(x, TopBar::height + heading / 2, view_.notice, {Type::body, Ink::warn}, box.width - x - pad);
    else if (!view_.open)
        painter.text(x, TopBar::height + heading / 2, tr("Choose a record with the arrows, Enter opens it."),
                     {Type::body, Ink::text2});
}

void RecordsScreen::on_command(CommandEvent& event) {
    switch (event.command()) {
        case Command::save:
            return actions_.send_amendment();
        case Command::take_theirs:
            return actions_.take_theirs();
        case Command::keep_mine:
            return actions_.keep_mine();
        case Command::first_missing:
            return amend_->take_focus();
        case Command::back:
            return actions_.leave_records();
        default:
            event.Skip();
    }
}

}  // namespace cts::ui
