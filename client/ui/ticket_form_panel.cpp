#include "client/ui/ticket_form_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double head = 56;
constexpr double foot = 56;
constexpr double result_height = 44;
constexpr double fields_with_results = 190;

std::string reasons_of(const presenter::BulkResultRow& row) {
    std::string all;
    for (const auto& reason : row.reasons) all += (all.empty() ? "" : " ") + reason;
    return all;
}

}  // namespace

std::string bulk_summary(const std::vector<presenter::BulkResultRow>& results) {
    const auto taken = std::ranges::count_if(results, &presenter::BulkResultRow::taken);
    return fill(tr("{taken} done, {refused} not"), arg("taken", taken),
                arg("refused", static_cast<long>(results.size()) - taken));
}

TicketFormPanel::TicketFormPanel(wxWindow* parent, WorkActions& actions)
    : DrawnPanel(parent, Ink::window),
      rows_(new WorkRows(this, actions)),
      results_(new RowList(this,
                           {[this](Painter& painter, Box box, int row, bool) { draw_result(painter, box, row); },
                            [this](int row) { return result_words(row); }, result_height},
                           Ink::window)),
      back_(new KeyButton(this, Command::back, ButtonLook::plain)),
      send_(new KeyButton(this, Command::save, ButtonLook::primary)) {
    set_accessible_name(*results_, tr("Result of each ticket"));
}

std::string TicketFormPanel::title() const {
    return view_.title.empty() ? ticket_form_word(view_.form) : button_word(view_.title);
}

void TicketFormPanel::show(const presenter::FormView& view, const std::string& zone) {
    const bool came_back = view.results.size() != view_.results.size();
    view_ = view;
    set_accessible_name(*this, title(), needs_words(view));
    WorkSection section;
    section.fields = view.fields;
    rows_->show({section}, zone);
    results_->show(static_cast<int>(view.results.size()));
    results_->Show(!view.results.empty());
    back_->show(tr("Leave"), cap_of(Command::back));
    send_->show(view.busy ? tr("Saving") : form_send_word(view.form), cap_of(Command::save), needs_words(view));
    send_->Enable(view.open && !view.busy);
    if (came_back && !view.results.empty()) announce(*this, bulk_summary(view.results));
    if (!view.notice.empty() && view.notice != told_) announce(*this, view.notice);
    told_ = view.notice;
    refresh();
}

void TicketFormPanel::arrange() {
    Box box = area();
    box.take_top(head);
    const Box buttons = box.take_bottom(foot);
    double right = buttons.right() - pad;
    for (KeyButton* button : {send_, back_}) {
        const double width = button->natural_width() + 12;
        place(*button, {right - width, buttons.middle() - 17, width, 34});
        right -= width + 8;
    }
    if (!view_.notice.empty()) box.take_bottom(28);
    if (!view_.results.empty()) {
        Box results = box;
        box = results.take_top(std::min(fields_with_results, box.height / 2));
        results.take_top(30);
        place(*results_, results);
    }
    place(*rows_, box.inset(6, 0));
}

void TicketFormPanel::draw(Painter& painter) {
    Box box = area();
    const Box top = box.take_top(head);
    const double after = painter.text(pad, top.middle(), title(), {Type::title, Ink::text, true}, top.width - 2 * pad);
    if (view_.tickets > 1)
        painter.text(after + 12, top.middle(),
                     fill(tr("{count} ticket", "{count} tickets", view_.tickets), arg("count", view_.tickets)),
                     {Type::body, Ink::text2}, std::max(20.0, top.right() - after - 24));
    painter.rule(0, top.bottom() - 8, top.width);
    draw_foot(painter, box.take_bottom(foot));
    if (!view_.notice.empty()) {
        const Box line = box.take_bottom(28);
        painter.fill(line, view_.refused ? Ink::refused_tint : Ink::ok_tint);
        painter.text(pad, line.middle(), view_.notice, {Type::body, view_.refused ? Ink::refused : Ink::ok},
                     line.width - 2 * pad);
    }
    if (view_.results.empty()) return;
    box.take_top(std::min(fields_with_results, box.height / 2));
    const Box summary = box.take_top(30);
    painter.rule(0, summary.y, summary.width);
    painter.text(pad, summary.middle(), bulk_summary(view_.results), {Type::body, Ink::text, true});
}

void TicketFormPanel::draw_foot(Painter& painter, Box box) const {
    painter.fill(box, Ink::panel);
    painter.rule(0, box.y, box.width);
    painter.fill({0, box.y, 4, box.height}, view_.open ? Ink::ok : Ink::warn_fill);
    draw_sign(painter, 27, box.middle(), view_.open ? form::Sign::done : form::Sign::missing);
    const double right = box.right() - pad - send_->natural_width() - back_->natural_width() - 40;
    const double after =
        painter.text(46, box.middle(), needs_words(view_), {Type::body, Ink::text, true}, std::max(20.0, right - 46)) +
        10;
    if (!view_.open && right - after > 30)
        painter.text(after, box.middle(), missing_list(view_.missing), {Type::body, Ink::text2}, right - after);
}

std::string TicketFormPanel::result_words(int row) const {
    if (row >= static_cast<int>(view_.results.size())) return {};
    const auto& result = view_.results[static_cast<std::size_t>(row)];
    return fill(tr("{number} {customer}: {result}"), arg("number", result.short_id),
                arg("customer", result.customer_name),
                arg("result", result.taken ? result.state_label : reasons_of(result)));
}

void TicketFormPanel::draw_result(Painter& painter, Box box, int row) const {
    if (row >= static_cast<int>(view_.results.size())) return;
    const auto& result = view_.results[static_cast<std::size_t>(row)];
    painter.fill(box, Ink::window);
    painter.rule(box.x, box.bottom() - 1, box.width);
    draw_sign(painter, pad + 11, box.middle(), result.taken ? form::Sign::done : form::Sign::refused);
    const double left = pad + 32;
    const double after = painter.text(left, box.y + 14, result.short_id, {Type::secondary, Ink::text2}) + 8;
    painter.text(after, box.y + 14, result.customer_name, {Type::body, Ink::text, true},
                 std::max(20.0, box.right() - after - pad));
    painter.text(left, box.y + 31, result.taken ? result.state_label : reasons_of(result),
                 {Type::secondary, result.taken ? Ink::ok : Ink::refused}, box.right() - left - pad);
}

bool TicketFormPanel::take_focus(presenter::WorkField field) {
    return (field != presenter::WorkField::none && rows_->take_focus(field)) || rows_->take_focus();
}

bool TicketFormPanel::take_next() {
    if (rows_->take_next_row()) return true;
    if (!rows_->row_with_focus() || !send_->IsEnabled()) return false;
    send_->SetFocus();
    return true;
}

}  // namespace cts::ui
