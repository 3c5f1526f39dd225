#include "client/ui/ticket_queue.h"

#include <algorithm>
#include <cmath>

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/ticket_row.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double search_height = 44;
constexpr double tabs_height = 30;
constexpr double titles_height = 26;
constexpr double row_height = 48;
constexpr double state_height = 28;
constexpr double pad = 12;

std::string tab_name(presenter::TicketTab tab) {
    return std::to_string(static_cast<int>(tab));
}

}  // namespace

TicketQueue::TicketQueue(wxWindow* parent, TicketActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      search_(new Entry(this)),
      tabs_(new ChoiceGroup(this)),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool selected) {
                             if (row < static_cast<int>(view_.rows.size()))
                                 draw_ticket_row(painter, box, view_.rows[static_cast<std::size_t>(row)], selected,
                                                 now_, view_.top.zone);
                         },
                         [this](int row) {
                             return row < static_cast<int>(view_.rows.size())
                                        ? ticket_words(view_.rows[static_cast<std::size_t>(row)], now_, view_.top.zone)
                                        : std::string();
                         },
                         row_height},
                        Ink::window)) {
    set_accessible_name(*search_, tr("Find a ticket"), tr("number, customer, subject, pinyin initials"));
    set_accessible_name(*list_, tr("Tickets"));
    search_->set_placeholder(tr("number, customer, subject, pinyin initials"));
    search_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { actions_.filter_tickets(search_->text()); });
    tabs_->on_choose = [this](const std::string& tab) {
        actions_.show_ticket_tab(static_cast<presenter::TicketTab>(std::stoi(tab)));
    };
    list_->on_select = [this](int row) { chosen(row); };
    list_->on_activate = [this](int row) {
        if (on_open) on_open(id_of(row));
    };
    Bind(EVT_COMMAND_GIVEN, &TicketQueue::on_command, this);
}

std::string TicketQueue::id_of(int row) const {
    if (row < 0 || row >= static_cast<int>(view_.rows.size())) return {};
    return view_.rows[static_cast<std::size_t>(row)].id;
}

void TicketQueue::chosen(int row) {
    if (showing_ || row < 0) return;
    actions_.select_ticket(id_of(row));
    if (row + 1 == list_->rows() && view_.more) actions_.more_tickets();
}

void TicketQueue::show(const presenter::TicketDeskView& view) {
    view_ = view;
    view_.open.reset();
    view_.form.reset();
    if (!search_->HasFocus()) search_->set_text(view.filter);
    search_->set_unit(view.filter.empty() ? cap_of(Command::filter)
                                          : std::to_string(view.rows.size()) + (view.more ? "+" : ""));
    search_->Refresh();
    show_tabs();
    show_rows();
    refresh();
}

void TicketQueue::show_tabs() {
    presenter::FieldView field;
    field.control = presenter::Control::radio;
    field.label = tr("Tickets");
    for (const auto tab : {presenter::TicketTab::mine, presenter::TicketTab::team, presenter::TicketTab::over}) {
        presenter::OptionView option;
        option.name = tab_name(tab);
        option.label = ticket_tab_word(tab);
        option.chosen = tab == view_.tab;
        field.options.push_back(option);
    }
    tabs_->show(field);
}

// A ticket keeps its selection while others come and go round it.
void TicketQueue::show_rows() {
    showing_ = true;
    list_->show(static_cast<int>(view_.rows.size()));
    const auto found = std::ranges::find(view_.rows, view_.selected, &presenter::TicketRow::id);
    list_->select(found == view_.rows.end() ? -1 : static_cast<int>(found - view_.rows.begin()));
    showing_ = false;
}

void TicketQueue::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    if (minute) list_->Refresh();
}

void TicketQueue::take_focus() {
    list_->SetFocus();
}

void TicketQueue::take_search() {
    search_->SetFocus();
    search_->SelectAll();
}

std::string TicketQueue::state_words() const {
    if (!view_.notice.empty()) return view_.notice;
    if (view_.rows.empty() && view_.loading) return tr("Fetching");
    if (view_.looking_on) return tr("Looking on through the tickets behind");
    if (view_.rows.empty())
        return view_.filter.empty() ? tr("No ticket is here.") : tr("No ticket matches. Esc empties the search.");
    if (view_.more) return tr("More behind the last row: arrow down fetches them.");
    return {};
}

void TicketQueue::arrange() {
    Box box = area();
    Box search = box.take_top(search_height);
    search.take_left(text_width(tr("Tickets"), {Type::body, Ink::text2, true}) + pad + 8);
    place(*search_, {search.x, search.y + 7, search.width - pad, 30});
    place(*tabs_, box.take_top(tabs_height).inset(4, 0));
    box.take_top(titles_height);
    if (!state_words().empty()) view_.rows.empty() ? box.take_top(state_height) : box.take_bottom(state_height);
    const double rows = std::max(1.0, std::floor(box.height / row_height));  // none is cut in half
    place(*list_, box.take_top(std::min(box.height, rows * row_height)));
}

void TicketQueue::draw(Painter& painter) {
    Box box = area();
    const Box search = box.take_top(search_height);
    painter.text(pad, search.middle(), tr("Tickets"), {Type::body, Ink::text2, true});
    box.take_top(tabs_height);
    const Box titles = box.take_top(titles_height);
    painter.fill(titles, Ink::panel);
    painter.rule(0, titles.y, titles.width);
    painter.rule(0, titles.bottom() - 1, titles.width);
    const QueueColumns columns = queue_columns(titles.width);
    const TextLook look{Type::secondary, Ink::text2};
    painter.text(columns.priority, titles.middle(), tr("Lv."), look);
    painter.text(columns.subject, titles.middle(), tr("Subject, customer"), look,
                 std::max(20.0, columns.first_contact - columns.subject - 6));
    painter.text(columns.first_contact, titles.middle(), tr("First contact"), look);
    painter.text(columns.solved, titles.middle(), tr("Solved"), look);
    const auto words = state_words();
    if (words.empty()) return;
    const Box state = view_.rows.empty() ? Box{box.x, box.y, box.width, state_height} : box.take_bottom(state_height);
    painter.text(pad, state.middle(), words, {Type::secondary, view_.notice.empty() ? Ink::muted : Ink::warn},
                 state.width - 2 * pad);
}

void TicketQueue::on_command(CommandEvent& event) {
    if (event.command() == Command::tick_row && list_->selected() >= 0)
        return actions_.tick_ticket(id_of(list_->selected()));
    const bool from_search = search_->HasFocus();
    if (from_search && (event.command() == Command::row_down || event.command() == Command::next_field)) {
        if (list_->selected() < 0 && list_->rows() > 0) list_->select(0);
        return list_->SetFocus();
    }
    event.Skip();
}

}  // namespace cts::ui
