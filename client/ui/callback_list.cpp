#include "client/ui/callback_list.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/class_words.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double heading = 32;
constexpr double header = 29;
constexpr double row_height = 32;
constexpr double columns[] = {9, 92, 206, 312, 424, 566};  // due, left, customer, number, kind, subject
using std::chrono::minutes;

std::string due_words(const presenter::FollowUpRow& row, model::Instant now, const std::string& zone) {
    if (!row.due) return tr("not set");
    return same_day(*row.due, now, zone) ? minute_text(*row.due, zone) : day_minute_text(*row.due, zone);
}

struct Left {
    std::string words;
    Ink ink = Ink::text2;
    bool bold = false;
};

Left time_left(const presenter::FollowUpRow& row, model::Instant now) {
    if (!row.due) return {"", Ink::muted};
    const auto left = std::chrono::floor<minutes>(*row.due - now).count();
    if (*row.due < now)
        return {"▲ " + fill(tr("over by {time}"), arg("time", span_text((now - *row.due) / 60))), Ink::refused, true};
    const auto time = left < 60
                          ? fill(tr("in {count} min"), arg("count", left))
                          : fill(tr("in {hours} h {minutes} min"), arg("hours", left / 60), arg("minutes", left % 60));
    return {left < 24 * 60 ? time : "", left < 15 ? Ink::warn : Ink::text2};
}

}  // namespace

CallbackList::CallbackList(wxWindow* parent)
    : DrawnPanel(parent, Ink::window),
      list_(new RowList(
          this,
          {[this](Painter& painter, Box box, int row, bool selected) { draw_row(painter, box, row, selected); },
           [this](int row) { return words(row); }, row_height},
          Ink::window)) {
    set_accessible_name(*list_, tr("My callbacks"));
    list_->on_activate = [this](int row) {
        if (on_claim) on_claim(rows_[static_cast<std::size_t>(row)].id);
    };
}

void CallbackList::show(const std::vector<presenter::FollowUpRow>& rows, const std::string& zone) {
    rows_ = rows;
    zone_ = zone;
    list_->show(static_cast<int>(rows.size()));
    list_->Show(!rows.empty());
    refresh();
}

void CallbackList::tick(model::Instant now) {
    const bool minute = now.utc_ms / 60'000 != now_.utc_ms / 60'000;
    now_ = now;
    if (minute) list_->Refresh();
}

void CallbackList::take_focus() {
    if (rows_.empty()) return;
    if (list_->selected() < 0) list_->select(0);
    list_->SetFocus();
}

void CallbackList::arrange() {
    const Box box = area();
    place(*list_, {1, heading + header, box.width - 2, box.height - heading - header - 1});
}

void CallbackList::draw(Painter& painter) {
    const Box box = area();
    const double x = painter.text(0, heading / 2, tr("My callbacks"), {Type::body, Ink::text2, true});
    const long overdue = std::ranges::count_if(rows_, [&](const auto& row) { return row.due && *row.due < now_; });
    painter.text(x + 8, heading / 2,
                 fill(tr("{count} in all, {overdue} overdue"), arg("count", rows_.size()), arg("overdue", overdue)),
                 {Type::secondary, overdue > 0 ? Ink::refused : Ink::text2});
    const double cap = draw_key_cap_left_of(painter, box.right(), heading / 2, cap_of(Command::callbacks));
    painter.text_left_of(cap - 4, heading / 2, tr("take one first"), {Type::secondary, Ink::text2});
    const Box table{0, heading, box.width, box.height - heading};
    painter.frame(table, Ink::hair, 4);
    painter.fill({1, heading + 1, box.width - 2, header - 1}, Ink::panel);
    painter.rule(0, heading + header - 1, box.width);
    const std::string titles[] = {tr("Due"), tr("Left"), tr("Customer"), tr("Number"), tr("Kind"), tr("About")};
    for (std::size_t i = 0; i < std::size(columns); ++i)
        painter.text(columns[i], heading + header / 2, titles[i], {Type::secondary, Ink::text2});
    if (rows_.empty())
        painter.text(columns[0], heading + header + row_height / 2, tr("No callbacks are booked for you."),
                     {Type::body, Ink::muted});
}

void CallbackList::draw_row(Painter& painter, Box box, int index, bool selected) const {
    if (index >= static_cast<int>(rows_.size())) return;
    const auto& row = rows_[static_cast<std::size_t>(index)];
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    const double y = box.middle();
    const Left left = time_left(row, now_);
    const bool booked = row.kind != form::FollowUpKind::complaint_ticket;
    painter.text(columns[0], y, due_words(row, now_, zone_), {}, 80);
    painter.text(columns[1], y, left.words, {Type::body, left.ink, left.bold}, 112);
    painter.text(columns[2], y, row.customer_name, {}, 86);
    painter.text(columns[3], y, row.masked_number, {Type::body, Ink::text2});
    draw_chip(painter, columns[4], y, follow_up_word(row.kind), booked ? Tone::promised : Tone::refused);
    painter.text(columns[5], y, row.subject, {}, std::max(20.0, box.right() - columns[5] - 8));
}

std::string CallbackList::words(int index) const {
    if (index >= static_cast<int>(rows_.size())) return {};
    const auto& row = rows_[static_cast<std::size_t>(index)];
    return fill(tr("{due}, {customer}, {kind}, {subject}"), arg("due", due_words(row, now_, zone_)),
                arg("customer", row.customer_name), arg("kind", follow_up_word(row.kind)), arg("subject", row.subject));
}

}  // namespace cts::ui
