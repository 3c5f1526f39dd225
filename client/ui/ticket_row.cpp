#include "client/ui/ticket_row.h"

#include <algorithm>

#include "client/ui/chip.h"
#include "client/ui/clock_words.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

using followup::ClockName;

constexpr double gap = 8;
constexpr double sign = 15;

double clock_width(const std::string& met, const std::string& heading) {
    const double left = text_width(fill(tr("{time} left"), arg("time", "00:00")));
    const double over = text_width(fill(tr("over by {time}"), arg("time", "00:00")), {Type::body, Ink::text, true});
    return std::max({text_width(met) + sign, left, over + sign, text_width("00-00 00:00"),
                     text_width(heading, {Type::secondary})}) +
           gap;
}

// Who it is, after its number; a repeated complaint is said (H4).
std::string who_words(const presenter::TicketRow& row) {
    const auto repeated = complaints_word(row.complaints);
    std::string words = row.customer_name;
    if (!repeated.empty()) words += (words.empty() ? "" : " · ") + repeated;
    if (!row.mine && !row.agent_name.empty()) words += " · " + row.agent_name;
    return words;
}

void draw_tick_mark(Painter& painter, double x, double middle) {
    const Box box{x, middle - 8, 16, 16};
    painter.fill(box, Ink::accent_fill, 3);
    painter.stroke({{x + 4, middle}, {x + 7, middle + 3.5}, {x + 12.5, middle - 3.5}}, Ink::on_fill, 2);
}

}  // namespace

std::string priority_word(bool urgent) {
    return urgent ? tr("High") : tr("Norm");
}

QueueColumns queue_columns(double width) {
    QueueColumns columns;
    columns.right = width;
    columns.subject =
        columns.priority + std::max(chip_width(priority_word(true), true), chip_width(priority_word(false))) + gap;
    const double solved = clock_width(fill(tr("done {day}"), arg("day", "00-00")), tr("Solved"));
    const double contact = clock_width(fill(tr("met {day}"), arg("day", "00-00")), tr("First contact"));
    columns.solved = width - solved - 4;
    columns.first_contact = columns.solved - contact;
    return columns;
}

std::string ticket_words(const presenter::TicketRow& row, model::Instant now, const std::string& zone) {
    std::string words =
        fill(tr("{priority}, {subject}, {number} {customer}, first contact: {contact}, solved: {solved}, {state}"),
             arg("priority", priority_word(row.urgent)), arg("subject", row.subject), arg("number", row.short_id),
             arg("customer", who_words(row)),
             arg("contact", spoken_clock(clock_words(row.first_contact, ClockName::first_contact, now, zone))),
             arg("solved", spoken_clock(clock_words(row.solved, ClockName::solved, now, zone))),
             arg("state", row.state_label));
    return row.ticked ? fill(tr("ticked, {row}"), arg("row", words)) : words;
}

void draw_ticket_row(Painter& painter, Box box, const presenter::TicketRow& row, bool selected, model::Instant now,
                     const std::string& zone) {
    const QueueColumns columns = queue_columns(box.width);
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    if (selected) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    if (row.ticked)
        draw_tick_mark(painter, box.x + columns.priority + 2, box.middle());
    else
        draw_chip(painter, box.x + columns.priority, box.middle(), priority_word(row.urgent),
                  row.urgent ? Tone::refused : Tone::plain, row.urgent);
    const double room = columns.first_contact - columns.subject - gap;
    painter.text(box.x + columns.subject, box.y + 16, row.subject, {}, room);
    const double after =
        painter.text(box.x + columns.subject, box.y + 34, row.short_id, {Type::secondary, Ink::text2}, room) + 10;
    painter.text(after, box.y + 34, who_words(row), {Type::secondary, Ink::text2},
                 std::max(10.0, box.x + columns.first_contact - gap - after));
    draw_clock(painter, box.x + columns.first_contact, box.middle(),
               clock_words(row.first_contact, ClockName::first_contact, now, zone),
               columns.solved - columns.first_contact);
    draw_clock(painter, box.x + columns.solved, box.middle(), clock_words(row.solved, ClockName::solved, now, zone),
               columns.right - columns.solved);
}

}  // namespace cts::ui
