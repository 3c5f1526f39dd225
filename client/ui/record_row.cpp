#include "client/ui/record_row.h"

#include <algorithm>

#include "client/ui/class_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;

}  // namespace

std::string record_words(const presenter::RecordRow& row, const std::string& zone) {
    const auto when = row.at ? day_minute_text(*row.at, zone) : std::string();
    const auto state = row.needs_correction ? tr("Needs correction")
                       : row.practice       ? tr("Practice")
                       : row.migrated       ? tr("Migrated")
                                            : std::string();
    return fill(tr("{when} {customer} {number} {outcome} {state}"), arg("when", when),
                arg("customer", row.customer_name), arg("number", row.masked_number), arg("outcome", row.outcome_label),
                arg("state", state));
}

double draw_customer(Painter& painter, double x, double middle, double right, const presenter::RecordRow& row,
                     Type type) {
    if (!row.customer_name.empty())
        x = painter.text(x, middle, row.customer_name, {type, Ink::text, true}, right - x) + 12;
    if (x >= right) return x;
    return painter.text(x, middle, row.masked_number, {Type::secondary, Ink::text2}, right - x) + 12;
}

double draw_circumstances(Painter& painter, double x, double middle, const presenter::RecordRow& row) {
    if (row.practice) x = draw_chip(painter, x, middle, tr("Practice"), Tone::plain) + 10;
    if (row.migrated) x = draw_chip(painter, x, middle, tr("Migrated"), Tone::plain) + 10;
    if (!row.other_project.empty()) x = draw_chip(painter, x, middle, row.other_project, Tone::plain) + 10;
    return x;
}

void draw_record_row(Painter& painter, Box box, const presenter::RecordRow& row, bool selected,
                     const std::string& zone) {
    painter.fill(box, selected ? Ink::accent_tint : Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    if (selected) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    const double first = box.y + 15;
    const double second = box.y + 34;
    double right = box.right() - 10;
    if (row.needs_correction)
        right = draw_chip_left_of(painter, right, first,
                                  row.problems > 0 ? fill(tr("{count} to correct"), arg("count", row.problems))
                                                   : tr("Needs correction"),
                                  Tone::warn) -
                10;
    draw_customer(painter, pad, first, right, row, Type::body);
    double x = painter.text(pad, second, row.at ? day_minute_text(*row.at, zone) : "", {Type::secondary, Ink::text2});
    x = draw_circumstances(painter, x + 12, second, row);
    painter.text(x, second, row.outcome_label, {Type::secondary, tone_ink(class_tone(row.outcome_class))},
                 std::max(20.0, box.right() - x - 10));
}

}  // namespace cts::ui
