#include "client/ui/past_panel.h"

#include <gtk/gtk.h>

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/card.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double pad = 11;
constexpr double gap = 6;
constexpr double row = 24;
constexpr double heading = 30;
constexpr double banner = 54;
constexpr std::size_t promises_shown = 3;

std::size_t rows_shown() {
    return theme().wide() ? 6 : 3;
}

bool is_ticket(const presenter::PromiseRow& promise) {
    return promise.kind == form::FollowUpKind::complaint_ticket;
}

// Its subject, else what kind of promise it is.
std::string promise_words(const presenter::PromiseRow& promise) {
    return promise.subject.empty() ? follow_up_word(promise.kind) : promise.subject;
}

std::string promise_due(const presenter::PromiseRow& promise, const std::string& zone) {
    return promise.due ? day_minute_text(*promise.due, zone) : tr("not set");
}

}  // namespace

std::string complaint_sentence(const presenter::ComplaintsView& complaints) {
    if (complaints.in_all == 1)
        return complaints.open == 0 ? tr("1 complaint, its ticket is closed") : tr("1 complaint, its ticket is open");
    return fill(
        tr("{count} complaints, {open} ticket open", "{count} complaints, {open} tickets open", complaints.open),
        arg("count", complaints.in_all), arg("open", complaints.open));
}

PastPanel::PastPanel(wxWindow* parent)
    : DrawnPanel(parent, Ink::panel),
      list_(new RowList(
          this,
          {[this](Painter& painter, Box box, int index, bool selected) { draw_row(painter, box, index, selected); },
           [this](int index) {
               return index < static_cast<int>(rows_.size()) ? rows_[static_cast<std::size_t>(index)].words
                                                             : std::string();
           },
           row},
          Ink::window)) {
    auto* tree = GTK_WIDGET(list_->GtkGetTreeView());
    gtk_widget_set_can_focus(tree, FALSE);
    list_->Bind(wxEVT_KILL_FOCUS, [tree](wxFocusEvent& event) {
        gtk_widget_set_can_focus(tree, FALSE);
        event.Skip();
    });
}

void PastPanel::show(const presenter::CustomerView& view, const std::string& user_zone) {
    view_ = view;
    user_zone_ = user_zone;
    const bool complained = view.complaints.in_all > 0;
    std::string promised;
    for (const auto& promise : view.promises)
        promised += promise_words(promise) + ", " + promise_due(promise, user_zone) + "\n";
    set_accessible_name(*this, complained ? complaint_sentence(view.complaints) : tr("Earlier calls"), promised);
    fill_list();
    refresh();
}

void PastPanel::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    if (minute) Refresh();
}

PastPanel::Row PastPanel::call_row(const presenter::EarlierCallRow& call) const {
    const auto what = call.other_project.empty() ? call.outcome_label : call.outcome_label + " · " + call.other_project;
    const auto way = call.inbound ? tr("incoming") : tr("outgoing");
    const auto agent = call.migrated ? tr("migrated") : call.agent_name;  // who brought it in did not make it
    const auto words = fill(tr("{when}, {way}, {outcome}, {agent}"), arg("when", past_text(call.at, now_, user_zone_)),
                            arg("way", way), arg("outcome", what), arg("agent", agent));
    return {call.at, call.inbound ? "↙" : "↗", what, tone_ink(class_tone(call.outcome_class)), agent, words};
}

PastPanel::Row PastPanel::ticket_row(const presenter::PromiseRow& ticket) const {
    const auto words = fill(tr("open ticket, {subject}, due {due}"), arg("subject", promise_words(ticket)),
                            arg("due", promise_due(ticket, user_zone_)));
    return {ticket.created_at,
            "!",
            promise_words(ticket),
            Ink::refused,
            fill(tr("due {due}"), arg("due", promise_due(ticket, user_zone_))),
            words};
}

void PastPanel::fill_list() {
    rows_.clear();
    const bool tickets = shown_ == Shown::tickets;
    for (const auto& promise : view_.promises)
        if (tickets && is_ticket(promise)) rows_.push_back(ticket_row(promise));
    for (const auto& call : view_.earlier)
        if (!tickets || call.outcome_class == form::OutcomeClass::complaint) rows_.push_back(call_row(call));
    set_accessible_name(*list_, tickets ? tr("Complaints") : tr("Earlier calls"));
    list_->show(static_cast<int>(rows_.size()));
    list_->Show(!rows_.empty());
}

void PastPanel::take_focus(Shown shown) {
    shown_ = shown;
    fill_list();
    refresh();
    if (rows_.empty()) return;
    gtk_widget_set_can_focus(GTK_WIDGET(list_->GtkGetTreeView()), TRUE);
    if (list_->selected() < 0) list_->select(0);
    list_->SetFocus();
}

double PastPanel::banner_height() const {
    return view_.complaints.in_all > 0 ? banner + gap : 0;
}

double PastPanel::promises_height() const {
    const std::size_t shown = std::min(view_.promises.size(), promises_shown);
    return shown == 0 ? 0 : heading + row * static_cast<double>(shown) + 6 + gap;
}

double PastPanel::list_height(std::size_t rows) const {
    if (view_.earlier.empty() && shown_ == Shown::calls) return 0;
    return heading + row * static_cast<double>(std::max<std::size_t>(1, rows)) + 5 + gap;
}

double PastPanel::height_for(double) const {
    return banner_height() + promises_height() + list_height(std::min(rows_.size(), rows_shown()));
}

double PastPanel::least_height() const {
    return banner_height() + promises_height() + list_height(1);
}

void PastPanel::arrange() {
    const Box box = area();
    const double top = banner_height() + promises_height() + heading;
    place(*list_, {2, top, box.width - 4, std::max(0.0, box.height - top - gap - 4)});
}

void PastPanel::draw(Painter& painter) {
    Box box = area();
    if (banner_height() > 0) {
        draw_banner(painter, box.take_top(banner));
        box.take_top(gap);
    }
    if (promises_height() > 0) {
        draw_promises(painter, box.take_top(promises_height() - gap));
        box.take_top(gap);
    }
    if (list_height(1) > 0 && box.height >= heading)
        draw_list_heading(painter, {box.x, box.y, box.width, box.height - gap});
}

// Once is a line to keep in mind; again is what the call begins with.
void PastPanel::draw_banner(Painter& painter, Box box) {
    const bool again = view_.complaints.in_all > 1;
    draw_card(painter, box, Ink::refused_tint, Ink::refused_line, Ink::refused);
    draw_bang(painter, box.x + 20, box.y + 18, Ink::refused);
    painter.text(box.x + 36, box.y + 18, complaint_sentence(view_.complaints), {Type::body, Ink::refused, again},
                 box.width - 36 - 8);
    const double cap = draw_key_cap_left_of(painter, box.right() - 8, box.y + 38, cap_of(Command::complaints));
    hot({cap, box.y + 28, box.right() - 8 - cap, 20}, Command::complaints);
    const double room = cap - box.x - 44;
    const auto latest =
        view_.complaints.latest
            ? fill(tr("Latest {when}."), arg("when", short_day_text(*view_.complaints.latest, user_zone_)))
            : std::string();
    std::string below = again ? tr("Repeat complaint: apologise first.") + " " : std::string();
    if (text_width(below + latest, {Type::secondary}) <= room) below += latest;
    painter.text(box.x + 36, box.y + 38, below, {Type::secondary}, room);
}

void PastPanel::draw_promises(Painter& painter, Box box) const {
    draw_card(painter, box);
    draw_heading(painter, box.x + pad, box.y + 16, tr("Promised"));
    const auto count = static_cast<long>(view_.promises.size());
    if (count > static_cast<long>(promises_shown))
        painter.text_left_of(box.right() - pad, box.y + 16, fill(tr("{count} in all"), arg("count", count)),
                             {Type::secondary, Ink::muted});
    box.take_top(heading);
    for (std::size_t i = 0; i < std::min(view_.promises.size(), promises_shown); ++i)
        draw_promise(painter, box.take_top(row), view_.promises[i]);
}

// ● worked by this call, ▲ overdue, ○ open.
void PastPanel::draw_promise(Painter& painter, Box box, const presenter::PromiseRow& promise) const {
    const double x = box.x + pad;
    const double y = box.middle();
    const bool overdue = promise.due && *promise.due < now_;
    const Ink ink = is_ticket(promise) || overdue ? Ink::refused : Ink::promised;
    promise.worked ? painter.disc(x + 6, y, 5, Ink::promised) : painter.ring(x + 6, y, 6, ink, 1.2);
    const bool today = promise.due && same_day(*promise.due, now_, user_zone_);
    const auto due =
        (overdue ? "▲ " : "") + (today ? minute_text(*promise.due, user_zone_) : promise_due(promise, user_zone_));
    const double left = painter.text_left_of(box.right() - pad, y, due, {Type::secondary, ink, promise.worked});
    const auto words =
        promise.agent_name.empty() ? promise_words(promise) : promise_words(promise) + " · " + promise.agent_name;
    painter.text(x + 22, y, words, {Type::body, Ink::text, promise.worked}, left - x - 32);
}

void PastPanel::draw_list_heading(Painter& painter, Box box) {
    draw_card(painter, box);
    const bool tickets = shown_ == Shown::tickets;
    draw_heading(painter, box.x + pad, box.y + 16, tickets ? tr("Complaints") : tr("Earlier calls"));
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, box.y + 16, cap_of(Command::earlier_calls));
    hot({cap, box.y + 6, box.right() - pad - cap, 20}, Command::earlier_calls);
    if (tickets) painter.text_left_of(cap - 6, box.y + 16, tr("Earlier calls"), {Type::secondary, Ink::text2});
    if (rows_.empty())
        painter.text(box.x + pad, box.y + heading + row / 2, tr("Nothing is kept of them here."),
                     {Type::secondary, Ink::muted}, box.width - 2 * pad);
}

void PastPanel::draw_row(Painter& painter, Box box, int index, bool selected) const {
    if (index >= static_cast<int>(rows_.size())) return;
    const auto& shown = rows_[static_cast<std::size_t>(index)];
    painter.fill(box, selected && list_->HasFocus() ? Ink::accent_tint : Ink::window);
    const double y = box.middle();
    double x = painter.text(box.x + pad - 2, y, past_text(shown.at, now_, user_zone_), {Type::secondary, Ink::text2});
    x = painter.text(x + 8, y, shown.sign, {Type::secondary, Ink::muted});
    const double left = painter.text_left_of(box.right() - pad + 2, y, shown.who, {Type::secondary, Ink::text2});
    painter.text(x + 8, y, shown.what, {Type::secondary, shown.ink}, left - x - 16);
}

}  // namespace cts::ui
