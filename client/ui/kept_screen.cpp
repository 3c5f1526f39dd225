#include "client/ui/kept_screen.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/class_words.h"
#include "client/ui/kept_panel.h"
#include "client/ui/kept_words.h"
#include "client/ui/key_row.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/top_bar.h"

namespace cts::ui {
namespace {

constexpr double list_width = 520;
constexpr double keys_height = 44;
constexpr double heading = 40;
constexpr double row_height = 50;
constexpr double pad = 16;

}  // namespace

KeptScreen::KeptScreen(wxWindow* parent, KeptActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      list_(new RowList(
          this,
          {[this](Painter& painter, Box box, int row, bool selected) { draw_row(painter, box, row, selected); },
           [this](int row) { return words(row); }, row_height},
          Ink::window)),
      panel_(new KeptPanel(this)),
      keys_(new KeyRow(this)) {
    set_accessible_name(*list_, tr("Calls not settled yet"));
    list_->on_select = [this](int row) {
        if (!showing_) actions_.select_kept(view_.rows[static_cast<std::size_t>(row)].id);
    };
    list_->on_activate = [this](int row) { actions_.open_kept(view_.rows[static_cast<std::size_t>(row)].id); };
    Bind(EVT_COMMAND_GIVEN, &KeptScreen::on_command, this);
}

void KeptScreen::show(const presenter::KeptView& view) {
    view_ = view;
    top_->show(view.top);
    show_list();
    panel_->Show(view.open.has_value());
    if (view.open) panel_->show(*view.open, view.top.connected, view.top.zone);
    show_keys();
    wxWindow* focused = wxWindow::FindFocus();
    if (!focused || !IsDescendant(focused)) list_->SetFocus();
    refresh();
}

void KeptScreen::show_list() {
    showing_ = true;
    list_->show(static_cast<int>(view_.rows.size()));
    const auto found = std::ranges::find(view_.rows, view_.selected, &presenter::KeptRow::id);
    list_->select(found == view_.rows.end() ? -1 : static_cast<int>(found - view_.rows.begin()));
    showing_ = false;
}

// Only what can be done now.
void KeptScreen::show_keys() {
    std::vector<KeyRowItem> items;
    const bool opens = view_.open && view_.open->row.state == presenter::KeptState::needs_correction;
    if (opens) items.push_back({Command::next_field, 0, tr("Open and amend")});
    if (view_.top.outbox + view_.top.outbox_attention > 0) items.push_back({Command::save, 0, tr("Send now")});
    items.push_back({Command::back, 0, tr("Back to where you were")});
    keys_->show(tr("Keys"), std::move(items), {{Command::all_keys, 0, tr("All keys")}});
}

void KeptScreen::tick(model::Instant now) {
    top_->tick(now);
}

void KeptScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*keys_, box.take_bottom(keys_height));
    Box left = box.take_left(list_width);
    left.take_top(heading);
    left.take_right(1);
    place(*list_, left);
    place(*panel_, box);
}

void KeptScreen::draw(Painter& painter) {
    const Box box = area();
    painter.rule_down(list_width - 1, TopBar::height, box.height - TopBar::height - keys_height);
    painter.text(pad, TopBar::height + heading / 2, tr("Calls not settled yet"), {Type::title, Ink::text, true});
    if (view_.loading)
        painter.text_left_of(list_width - pad, TopBar::height + heading / 2, tr("Fetching"),
                             {Type::secondary, Ink::muted});
    painter.rule(0, TopBar::height + heading - 1, list_width);
    if (view_.rows.empty())
        draw_nothing(painter, {list_width + pad, TopBar::height, box.width - list_width - 2 * pad, 0});
}

void KeptScreen::draw_nothing(Painter& painter, Box box) const {
    const auto words = view_.trouble.empty()
                           ? fill(tr("The server has every call, and none needs correction. {key} leads back."),
                                  arg("key", cap_of(Command::back)))
                           : view_.trouble;
    const Paragraph shown(words, {Type::body, view_.trouble.empty() ? Ink::text2 : Ink::warn}, box.width,
                          Flow::wrapped);
    painter.paragraph(box.x, box.y + 10, shown);
}

void KeptScreen::draw_row(Painter& painter, Box box, int index, bool selected) const {
    if (index >= static_cast<int>(view_.rows.size())) return;
    const auto& row = view_.rows[static_cast<std::size_t>(index)];
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    if (selected) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    const double first = box.y + 16;
    const double second = box.y + 36;
    const auto state = kept_state_word(row.state);
    const double right = box.right() - 10 - chip_width(state);
    draw_chip_left_of(painter, box.right() - 10, first, state, kept_state_tone(row.state));
    double x = painter.text(pad, first, kept_name(row), {Type::body, Ink::text, true}, right - pad - 8);
    painter.text(x + 10, first, row.outcome_label, {Type::body, tone_ink(class_tone(row.outcome_class))},
                 std::max(20.0, right - x - 20));
    x = painter.text(pad, second, row.at ? day_minute_text(*row.at, view_.top.zone) : "",
                     {Type::secondary, Ink::text2});
    const auto what = row.why.empty() ? kept_todo(row, view_.top.connected) : row.why;
    painter.text(x + 10, second, what, {Type::secondary, row.why.empty() ? Ink::text2 : Ink::refused},
                 box.right() - x - 20);
}

std::string KeptScreen::words(int row) const {
    return row < static_cast<int>(view_.rows.size())
               ? kept_line(view_.rows[static_cast<std::size_t>(row)], view_.top.connected, view_.top.zone)
               : std::string();
}

void KeptScreen::on_command(CommandEvent& event) {
    switch (event.command()) {
        case Command::next_field:
            if (view_.open) actions_.open_kept(view_.open->row.id);
            return;
        case Command::save:
            return actions_.send_kept();
        case Command::back:
            return actions_.leave_kept();
        default:
            event.Skip();
    }
}

}  // namespace cts::ui
