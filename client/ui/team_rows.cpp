#include "client/ui/team_rows.h"

#include <algorithm>

#include "client/ui/class_words.h"
#include "client/ui/hand_over_panel.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;

std::string whose_words(const presenter::TeamRow& row) {
    if (row.nobody) return tr("nobody can");
    return row.agent_name.empty() ? tr("the team") : row.agent_name;
}

std::string moment_words(const std::optional<model::Instant>& due, model::Instant now, const std::string& zone) {
    if (!due) return tr("not set");
    return same_day(*due, now, zone) ? minute_text(*due, zone) : day_minute_text(*due, zone);
}

std::string holder_name(const presenter::HolderRow& row) {
    return row.id.empty() ? tr("Nobody yet") : row.name;
}

std::string open_words(const presenter::HolderRow& row) {
    return fill(tr("{count} open", "{count} open", row.open), arg("count", row.open));
}

std::string over_words(const presenter::HolderRow& row) {
    return row.overdue == 0 ? std::string() : "▲ " + fill(tr("{count} overdue"), arg("count", row.overdue));
}

}  // namespace

std::string team_row_words(const presenter::TeamRow& row, model::Instant now, const std::string& zone) {
    return fill(tr("{due}, {customer}, {kind}, {who}, {subject}"), arg("due", moment_words(row.due, now, zone)),
                arg("customer", row.customer_name), arg("kind", follow_up_word(row.kind)), arg("who", whose_words(row)),
                arg("subject", row.subject));
}

void draw_team_row(Painter& painter, Box box, const presenter::TeamRow& row, model::Instant now,
                   const std::string& zone) {
    const TeamColumns& at = team_columns;
    const double first = box.y + 15;
    const double second = box.y + 34;
    const double room = at.customer - at.due - 8;
    painter.text(at.due, first, moment_words(row.due, now, zone), {}, room);
    if (row.due && *row.due < now)
        painter.text(at.due, second, "▲ " + fill(tr("over by {time}"), arg("time", span_text((now - *row.due) / 60))),
                     {Type::secondary, Ink::refused, true}, room);
    painter.text(at.customer, first, row.customer_name, {Type::body, Ink::text, true}, at.whose - at.customer - 8);
    painter.text(at.customer, second, row.masked_number, {Type::secondary, Ink::text2});
    painter.text(at.whose, first, whose_words(row), {Type::body, row.nobody ? Ink::warn : Ink::text, row.nobody},
                 at.subject - at.whose - 8);
    const auto below = row.language.empty() ? row.group : language_word(row.language);
    painter.text(at.whose, second, below, {Type::secondary, Ink::accent}, at.subject - at.whose - 8);
    const double after = draw_chip(painter, at.subject, first, follow_up_word(row.kind),
                                   row.kind == form::FollowUpKind::complaint_ticket ? Tone::refused : Tone::promised) +
                         10;
    painter.text(after, first, row.state_label, {Type::secondary, Ink::text2}, std::max(20.0, box.right() - after - 8));
    painter.text(at.subject, second, row.subject, {Type::secondary, Ink::text2},
                 std::max(20.0, box.right() - at.subject - 8));
}

std::string holder_words(const presenter::HolderRow& row, const std::string& zone) {
    const auto next = row.next_due ? day_minute_text(*row.next_due, zone) : tr("not set");
    return fill(tr("{name}: {open}, {overdue} overdue, next {due}"), arg("name", holder_name(row)),
                arg("open", open_words(row)), arg("overdue", row.overdue), arg("due", next));
}

void draw_holder_row(Painter& painter, Box box, const presenter::HolderRow& row, model::Instant now,
                     const std::string& zone) {
    painter.text(pad, box.middle(), holder_name(row), {Type::body, Ink::text, true}, 200);
    painter.text(pad + 220, box.middle(), open_words(row), {}, 120);
    painter.text(pad + 350, box.middle(), over_words(row), {Type::body, Ink::refused, true}, 130);
    const auto next = fill(tr("next {due}"), arg("due", moment_words(row.next_due, now, zone)));
    painter.text(pad + 490, box.middle(), next, {Type::body, Ink::text2}, std::max(20.0, box.right() - pad - 498));
}

void draw_notice_row(Painter& painter, Box box, const presenter::NoticeView& notice, const std::string& zone) {
    const double first = box.y + 15;
    double x = pad;
    if (notice.urgent) x = draw_chip(painter, x, first, tr("Urgent"), Tone::refused) + 10;
    painter.text(x, first, notice.title, {Type::body, Ink::text, true}, std::max(20.0, box.right() - x - 130));
    painter.text_left_of(box.right() - 10, first, day_minute_text(notice.at, zone), {Type::secondary, Ink::muted});
    painter.text(pad, box.y + 34, notice.text, {Type::secondary, Ink::text2}, box.width - 2 * pad);
}

}  // namespace cts::ui
