#include "client/ui/confirmation_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double header = 29;
constexpr double title_left = 39;
constexpr double row_pad = 3;
constexpr double time_room = 80;
constexpr double further_line = 26;
constexpr double remark_line = 22;

bool told(const presenter::ConfirmationRow& row) {
    return row.part == form::ConfirmationPart::told;
}

}  // namespace

ConfirmationPanel::ConfirmationPanel(wxWindow* parent, CallActions& actions)
    : DrawnPanel(parent, Ink::window), actions_(actions) {
    Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        mark_focused();
        event.Skip();
    });
}

void ConfirmationPanel::show(const std::vector<presenter::ConfirmationRow>& rows, int missing,
                             const std::string& zone) {
    std::vector<std::string> before;
    for (const Line& line : lines_) before.push_back(line.field.name);
    rows_ = rows;
    missing_ = missing;
    zone_ = zone;
    std::vector<std::string> now;
    for (const auto& row : rows_)
        for (const auto& field : row.fields) now.push_back(field.name);
    const std::string focused = field_with_focus();
    const bool rebuilt = before != now;
    if (rebuilt) build();
    std::size_t at = 0;
    for (const auto& row : rows_) {
        for (const auto& field : row.fields) {
            lines_[at].field = field;
            lines_[at++].group->show(field, told(row));
        }
    }
    if (rebuilt && !focused.empty()) take_focus(focused);  // the answer just given changed the rows under the caret
    mark_focused();
    refresh();
}

std::string ConfirmationPanel::field_with_focus() const {
    for (const Line& line : lines_)
        if (line.group->has_focus()) return line.field.name;
    return {};
}

void ConfirmationPanel::build() {
    DestroyChildren();
    focused_row_ = -1;
    lines_.clear();
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        for (const auto& field : rows_[row].fields) {
            auto* group = new ChoiceGroup(this);
            group->on_choose = [this, name = field.name](const std::string& option) { actions_.choose(name, option); };
            group->on_enter = [this, name = field.name] { actions_.focus(name); };
            lines_.push_back({row, field, group, &field == &rows_[row].fields.front()});
        }
    }
}

void ConfirmationPanel::mark_focused() {
    int now = -1;
    for (const Line& line : lines_)
        if (line.group->has_focus()) now = static_cast<int>(line.row);
    if (now < 0 || now == focused_row_) return;
    focused_row_ = now;
    for (const Line& line : lines_)
        line.group->set_background(static_cast<int>(line.row) == now ? Ink::accent_faint : Ink::window);
    Refresh();
}

double ConfirmationPanel::options_left() const {
    double widest = 0;
    for (const auto& row : rows_) {
        widest = std::max(widest, text_width(row.title) + (told(row) ? 34 : 0));
        if (!told(row)) widest = std::max(widest, text_width(row.subtitle, {Type::secondary}));
    }
    for (const Line& line : lines_)
        if (!line.first) widest = std::max(widest, text_width(line.field.label, {Type::secondary}));
    return title_left + std::clamp(widest, 96.0, 200.0) + 16;
}

double ConfirmationPanel::options_width(const Line& line, double width) const {
    const auto& row = rows_[line.row];
    const bool alone = !line.first || told(row) || remark_below(line.row, width);
    const double kept = alone ? 12 : row.remark.empty() ? time_room : text_width(row.remark, {Type::secondary}) + 24;
    return width - options_left() + ChoiceGroup::ring_room - kept;
}

// A remark that would squeeze the options into another line stands under them instead.
bool ConfirmationPanel::remark_below(std::size_t row, double width) const {
    if (rows_[row].remark.empty() || told(rows_[row])) return false;
    const auto first = std::ranges::find_if(lines_, [&](const Line& line) { return line.row == row && line.first; });
    if (first == lines_.end()) return false;
    const double whole = width - options_left() + ChoiceGroup::ring_room - time_room;
    const double squeezed = whole + time_room - text_width(rows_[row].remark, {Type::secondary}) - 24;
    return squeezed < 100 || first->group->height_for(squeezed) > first->group->height_for(whole);
}

double ConfirmationPanel::line_height(const Line& line, double width) const {
    return std::max(further_line, line.group->height_for(options_width(line, width)));
}

double ConfirmationPanel::row_height(std::size_t row, double width) const {
    double height = 2 * row_pad;
    for (const Line& line : lines_)
        if (line.row == row) height += line_height(line, width);
    if (remark_below(row, width)) height += remark_line;
    const bool two_lines = !rows_[row].subtitle.empty() && !told(rows_[row]);
    return std::max(height, two_lines ? 44.0 : 36.0);
}

double ConfirmationPanel::height_for(double width) const {
    double height = header;
    for (std::size_t row = 0; row < rows_.size(); ++row) height += row_height(row, width);
    return height + 1;
}

void ConfirmationPanel::arrange() {
    const double width = area().width;
    double top = header;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        double used = 0;
        for (const Line& line : lines_)
            if (line.row == row) used += line_height(line, width);
        if (remark_below(row, width)) used += remark_line;
        double y = top + (row_height(row, width) - used) / 2;
        for (const Line& line : lines_) {
            if (line.row != row) continue;
            const double height = line_height(line, width);
            place(*line.group, {options_left() - ChoiceGroup::ring_room, y, options_width(line, width), height});
            y += height;
        }
        top += row_height(row, width);
    }
}

void ConfirmationPanel::draw(Painter& painter) {
    const Box box = area();
    painter.fill({0, 0, box.width, header}, Ink::panel, 4);
    const double x = painter.text(13, header / 2, tr("Opening confirmation"), {Type::body, Ink::text2, true}) + 9;
    const std::string state =
        missing_ == 0 ? tr("all parts complete") : tr("one missing, and it cannot be saved as agreed");
    painter.text(x, header / 2, state, {Type::secondary, missing_ == 0 ? Ink::ok : Ink::muted});
    painter.text_left_of(box.right() - 13, header / 2, tr("digit keys choose inside a group"),
                         {Type::secondary, Ink::muted});
    double y = header;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const double height = row_height(row, box.width);
        draw_row(painter, row, {0, y, box.width, height});
        y += height;
    }
    painter.frame(box, Ink::hair, 4);
}

void ConfirmationPanel::draw_row(Painter& painter, std::size_t index, Box box) const {
    const auto& row = rows_[index];
    const bool focused = static_cast<int>(index) == focused_row_;
    if (focused) painter.fill(box, Ink::accent_faint);
    if (focused) painter.fill({box.x, box.y, 4, box.height}, Ink::accent_fill);
    painter.rule(box.x, box.y - 1, box.width);
    const Line* second = nullptr;
    for (const Line& line : lines_)
        if (line.row == index && !line.first) second = &line;
    const double first_middle = second ? box.y + row_pad + further_line / 2 + 1 : box.middle();
    draw_sign(painter, 22, first_middle, row.sign, focused);
    const bool under = !row.subtitle.empty() && !told(row);
    const double title_middle = under && !second ? box.middle() - 8 : first_middle;
    const double x = painter.text(title_left, title_middle, row.title);
    if (under && !second)
        painter.text(title_left, box.middle() + 10, row.subtitle, {Type::secondary, Ink::warn},
                     options_left() - title_left - 8);
    if (!under && !row.subtitle.empty())
        painter.text(x + 5, title_middle, row.subtitle,
                     {Type::body, row.sign == form::Sign::done ? Ink::ok : Ink::warn});
    for (const Line& line : lines_) {
        if (line.row != index || line.first) continue;
        const wxRect at = line.group->GetRect();
        const double middle = (at.y + at.height / 2.0) / theme().scale();
        painter.text(title_left, middle, line.field.label, {Type::secondary, Ink::text2},
                     options_left() - title_left - 8);
    }
    if (remark_below(index, box.width)) {
        painter.text(options_left(), box.bottom() - row_pad - remark_line / 2, row.remark, {Type::secondary, Ink::warn},
                     box.right() - options_left() - 13);
    } else {
        draw_remark(painter, row, {box.x, first_middle - 10, box.width, 20});
    }
}

void ConfirmationPanel::draw_remark(Painter& painter, const presenter::ConfirmationRow& row, Box line) const {
    const double right = line.right() - 13;
    if (!row.remark.empty()) {
        painter.text_left_of(right, line.middle(), row.remark, {Type::secondary, Ink::warn});
        return;
    }
    if (row.at && row.sign == form::Sign::done && !told(row))
        painter.text_left_of(right, line.middle(), clock_text(*row.at, zone_), {Type::secondary, Ink::text2});
}

bool ConfirmationPanel::take_focus(const std::string& field) {
    const auto found = std::ranges::find_if(lines_, [&](const Line& line) { return line.field.name == field; });
    return found != lines_.end() && found->group->take_focus();
}

bool ConfirmationPanel::take_first_focus() {
    const auto open =
        std::ranges::find_if(lines_, [&](const Line& line) { return rows_[line.row].sign != form::Sign::done; });
    if (open != lines_.end()) return open->group->take_focus();
    return !lines_.empty() && lines_.front().group->take_focus();
}

}  // namespace cts::ui
