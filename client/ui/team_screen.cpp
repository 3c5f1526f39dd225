#include "client/ui/team_screen.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/hand_over_panel.h"
#include "client/ui/key_cap.h"
#include "client/ui/key_row.h"
#include "client/ui/notice_panel.h"
#include "client/ui/record_row.h"
#include "client/ui/sentence.h"
#include "client/ui/team_rows.h"
#include "client/ui/ticket_form_panel.h"
#include "client/ui/top_bar.h"

namespace cts::ui {
namespace {

using presenter::TeamTab;

constexpr double tabs_height = 44;
constexpr double titles_height = 30;
constexpr double keys_height = 44;
constexpr double row_height = 48;
constexpr double empty_height = 56;
constexpr double pad = 16;
constexpr double district_line = 40;
constexpr double withdraw_line = 52;
constexpr const char* every_district = "/every";  // no district's name

double right_width() {
    return theme().wide() ? 640 : 480;
}

std::string tab_word(TeamTab tab) {
    switch (tab) {
        case TeamTab::overdue:
            return tr("Overdue");
        case TeamTab::unassigned:
            return tr("Unassigned");
        case TeamTab::nobody:
            return tr("Nobody can take it");
        case TeamTab::open:
            return tr("All");
        case TeamTab::queries:
            return tr("Technical queries");
        case TeamTab::visits:
            return tr("Visits");
        case TeamTab::holders:
            return tr("Who holds what");
        case TeamTab::to_correct:
            return tr("Calls to correct");
        case TeamTab::notices:
            return tr("Notices");
    }
    return {};
}

std::string empty_sentence(TeamTab tab) {
    switch (tab) {
        case TeamTab::overdue:
            return tr("Nothing is overdue.");
        case TeamTab::unassigned:
            return tr("Everything has somebody who does it.");
        case TeamTab::nobody:
            return tr("For everything there is somebody who can take it.");
        case TeamTab::open:
            return tr("No promise is open in this project.");
        case TeamTab::queries:
            return tr("No technical query is open.");
        case TeamTab::visits:
            return tr("No visit is planned.");
        case TeamTab::holders:
            return tr("Nobody holds anything.");
        case TeamTab::to_correct:
            return tr("No call needs correction.");
        case TeamTab::notices:
            return tr("No notice is in force.");
    }
    return {};
}

std::string hint_of(TeamTab tab) {
    if (tab == TeamTab::to_correct) return tr("Enter opens the call at its first problem.");
    if (tab == TeamTab::holders) return tr("Enter shows what this colleague holds.");
    return tr("Choose one with the arrows; Enter hands it over.");
}

}  // namespace

TeamScreen::TeamScreen(wxWindow* parent, TeamActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      list_(new RowList(
          this,
          {[this](Painter& painter, Box box, int row, bool selected) { draw_row(painter, box, row, selected); },
           [this](int row) { return words_of(row); }, row_height},
          Ink::window)),
      hand_over_(new HandOverPanel(this, actions)),
      notice_(new NoticePanel(this, actions)),
      withdraw_(new KeyButton(this, Command::none, ButtonLook::danger)),
      district_(new MenuField(this)),
      form_(new TicketFormPanel(this, actions)),
      keys_(new KeyRow(this)) {
    list_->on_select = [this](int row) { selected(row); };
    list_->on_activate = [this](int row) { activated(row); };
    withdraw_->Bind(wxEVT_BUTTON, [this](wxCommandEvent&) {
        if (!id_of(list_->selected()).empty()) actions_.withdraw_notice(id_of(list_->selected()));
    });
    set_accessible_name(*district_, tr("District"));
    district_->on_choose = [this](const std::string& district) {
        actions_.show_district(district == every_district ? "" : district);
    };
    Bind(EVT_COMMAND_GIVEN, &TeamScreen::on_command, this);
    keys_->show(tr("Keys"),
                {{Command::save, 0, tr("Hand over, publish")}, {Command::back, 0, tr("Back to where you were")}},
                {{Command::all_keys, 0, tr("All keys")}});
}

int TeamScreen::rows() const {
    if (view_.tab == TeamTab::to_correct) return static_cast<int>(view_.calls.size());
    if (view_.tab == TeamTab::notices) return static_cast<int>(view_.in_force.size());
    if (view_.tab == TeamTab::holders) return static_cast<int>(view_.holders.size());
    return static_cast<int>(view_.rows.size());
}

std::string TeamScreen::id_of(int row) const {
    if (row < 0 || row >= rows()) return {};
    const auto at = static_cast<std::size_t>(row);
    if (view_.tab == TeamTab::to_correct) return view_.calls[at].id;
    if (view_.tab == TeamTab::notices) return view_.in_force[at].id;
    if (view_.tab == TeamTab::holders) return view_.holders[at].id;
    return view_.rows[at].id;
}

std::string TeamScreen::words_of(int row) const {
    if (row < 0 || row >= rows()) return {};
    const auto at = static_cast<std::size_t>(row);
    if (view_.tab == TeamTab::to_correct) return record_words(view_.calls[at], view_.top.zone);
    if (view_.tab == TeamTab::notices) return view_.in_force[at].title;
    if (view_.tab == TeamTab::holders) return holder_words(view_.holders[at], view_.top.zone);
    return team_row_words(view_.rows[at], now_, view_.top.zone);
}

void TeamScreen::selected(int row) {
    if (showing_) return;
    withdraw_->Enable(true);
    if (lists_promises()) actions_.select_row(id_of(row));
    if (row + 1 == rows() && view_.more) actions_.more_rows();
}

void TeamScreen::activated(int row) {
    if (view_.tab == TeamTab::to_correct) return actions_.open_teams_record(id_of(row));
    if (view_.tab == TeamTab::notices) return withdraw_->SetFocus();
    if (view_.tab == TeamTab::holders) return actions_.show_holder(id_of(row));
    if (view_.open) hand_over_->take_focus(presenter::TeamCaret::to);
}

void TeamScreen::show(const presenter::TeamView& view) {
    const bool other_tab = view.tab != view_.tab;
    view_ = view;
    top_->show(view.top);
    if (other_tab) list_->UnselectAll();
    show_list();
    show_districts();
    hand_over_->Show(view.open && !view.form);
    hand_over_->show(view);
    form_->Show(view.form.has_value());
    if (view.form) form_->show(*view.form, view.top.zone);
    notice_->Show(view.tab == TeamTab::notices);
    withdraw_->show(tr("Withdraw the notice selected"), "");
    withdraw_->Show(view.tab == TeamTab::notices);
    withdraw_->Enable(list_->selected() >= 0 && !view.busy);
    if (view.tab == TeamTab::notices) notice_->show(view);
    refresh();
    place_caret();
    wxWindow* focused = FindFocus();
    if (!focused || !IsDescendant(focused)) list_->SetFocus();
}

// A row keeps its selection while others come and go round it. An empty list stays, below its sentence: without it
// nothing on the screen would hear a key.
void TeamScreen::show_list() {
    set_accessible_name(*list_, tab_word(view_.tab));
    showing_ = true;
    list_->show(rows());
    if (lists_promises()) {
        int found = -1;
        for (int row = 0; row < rows() && found < 0; ++row)
            if (id_of(row) == view_.selected) found = row;
        list_->select(found);
    }
    showing_ = false;
}

bool TeamScreen::lists_promises() const {
    return view_.tab != TeamTab::notices && view_.tab != TeamTab::to_correct && view_.tab != TeamTab::holders;
}

void TeamScreen::show_districts() {
    const bool choose = view_.tab == TeamTab::visits && !view_.groups.empty();
    district_->Show(choose);
    if (!choose) return;
    std::vector<MenuItem> items{{every_district, tr("All districts"), "", "", {"全部 所有", "All districts"}}};
    for (const auto& group : view_.groups) items.push_back({group, group, "", "", {group, group}});
    district_->show(std::move(items), view_.group.empty() ? every_district : view_.group);
}

void TeamScreen::place_caret() {
    if (caret_moves_ == view_.caret_moves) return;
    caret_moves_ = view_.caret_moves;
    if (view_.form && view_.caret == presenter::TeamCaret::form) {
        form_->take_focus(view_.form_field);
        return;
    }
    if (view_.tab == TeamTab::notices && view_.caret != presenter::TeamCaret::list)
        return notice_->take_focus(view_.caret);
    if (view_.open && view_.caret != presenter::TeamCaret::list) return hand_over_->take_focus(view_.caret);
    list_->SetFocus();
}

void TeamScreen::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    top_->tick(now);
    if (minute) list_->Refresh();
}

void TeamScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*keys_, box.take_bottom(keys_height));
    box.take_top(tabs_height);
    Box right = box.take_right(right_width());
    place(*hand_over_, {right.x + 1, right.y, right.width - 1, right.height});
    place(*notice_, {right.x + 1, right.y, right.width - 1, right.height});
    place(*form_, {right.x + 1, right.y, right.width - 1, right.height});
    if (district_->IsShown()) {
        Box line = box.take_top(district_line);
        line.take_left(pad + text_width(tr("District")) + 10);
        place(*district_, line.take_left(260).inset(0, 4));
    }
    box.take_top(titles_height);
    if (view_.tab == TeamTab::notices)
        place(*withdraw_, box.take_bottom(withdraw_line).inset(pad, 10).take_left(withdraw_->natural_width() + 16));
    box.take_bottom(view_.more ? titles_height : 0);
    if (rows() == 0) box.take_top(empty_height);
    place(*list_, box);
}

void TeamScreen::draw(Painter& painter) {
    Box box = area();
    box.take_top(TopBar::height);
    box.take_bottom(keys_height);
    draw_tabs(painter, box.take_top(tabs_height));
    const Box right = box.take_right(right_width());
    painter.rule_down(right.x, right.y, right.height);
    if (!view_.open && view_.tab != TeamTab::notices)
        painter.text(right.x + pad, right.y + 28, hint_of(view_.tab), {Type::body, Ink::text2}, right.width - 2 * pad);
    if (!view_.open && !view_.notice.empty() && view_.tab != TeamTab::notices)
        painter.text(right.x + pad, right.y + 56, view_.notice, {Type::body, view_.refused ? Ink::refused : Ink::ok},
                     right.width - 2 * pad);
    if (district_->IsShown())
        painter.text(pad, box.take_top(district_line).middle(), tr("District"), {Type::body, Ink::text2});
    draw_titles(painter, box.take_top(titles_height));
    if (rows() == 0)
        painter.text(pad, box.y + 28, view_.loading ? tr("Fetching") : empty_sentence(view_.tab),
                     {Type::body, Ink::muted}, box.width - 2 * pad);
    if (view_.more)
        painter.text(pad, box.bottom() - titles_height / 2, tr("More behind the last row: arrow down fetches them."),
                     {Type::secondary, Ink::muted}, box.width - 2 * pad);
}

void TeamScreen::draw_tabs(Painter& painter, Box box) {
    painter.fill(box, Ink::panel);
    painter.rule(0, box.bottom() - 1, box.width);
    double x = pad;
    const int shown = presenter::team_tabs - (view_.may_publish ? 0 : 1);
    for (int tab = 0; tab < shown; ++tab) {
        const auto each = static_cast<TeamTab>(tab);
        const bool current = each == view_.tab;
        const double from = x;
        x = painter.text(x, box.middle(), tab_word(each), {Type::body, current ? Ink::accent : Ink::text, current}) + 5;
        x = draw_key_cap(painter, x, box.middle(), std::to_string(tab + 1));
        if (current) painter.fill({from, box.bottom() - 3, x - from, 3}, Ink::accent);
        hot({from, box.y + 6, x - from, box.height - 12}, Command::step, tab + 1);
        x += 14;
    }
    double right = box.right() - pad - text_width(tr("+ no."), {Type::secondary});
    if (right - key_cap_width("Alt") - 8 < x) return;
    painter.text(right, box.middle(), tr("+ no."), {Type::secondary, Ink::muted});
    draw_key_cap_left_of(painter, right - 3, box.middle(), "Alt");
}

void TeamScreen::draw_titles(Painter& painter, Box box) const {
    painter.rule(0, box.bottom() - 1, box.width);
    const TextLook look{Type::secondary, Ink::text2};
    if (!lists_promises()) {
        painter.text(pad, box.middle(), tab_word(view_.tab), look);
        return;
    }
    painter.text(team_columns.due, box.middle(), tr("Due"), look);
    painter.text(team_columns.customer, box.middle(), tr("Customer"), look);
    painter.text(team_columns.whose, box.middle(), tr("Whose"), look);
    painter.text(
        team_columns.subject, box.middle(),
        view_.whose.empty() ? tr("About") : fill(tr("About; only what {name} holds"), arg("name", view_.whose)), look,
        std::max(20.0, box.right() - team_columns.subject));
}

void TeamScreen::draw_row(Painter& painter, Box box, int row, bool selected) const {
    if (row >= rows()) return;
    const auto at = static_cast<std::size_t>(row);
    if (view_.tab == TeamTab::to_correct)
        return draw_record_row(painter, box, view_.calls[at], selected, view_.top.zone);
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    if (selected) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    if (view_.tab == TeamTab::notices) return draw_notice_row(painter, box, view_.in_force[at], view_.top.zone);
    if (view_.tab == TeamTab::holders) return draw_holder_row(painter, box, view_.holders[at], now_, view_.top.zone);
    draw_team_row(painter, box, view_.rows[at], now_, view_.top.zone);
}

void TeamScreen::on_command(CommandEvent& event) {
    switch (event.command()) {
        case Command::step:
            if (event.number() <= presenter::team_tabs) actions_.show_tab(static_cast<TeamTab>(event.number() - 1));
            return;
        case Command::next_field:
            return view_.form && form_->take_next() ? void() : event.Skip();
        case Command::save:
            return actions_.send_team();
        case Command::back:
            return actions_.leave_team();
        default:
            event.Skip();
    }
}

}  // namespace cts::ui
