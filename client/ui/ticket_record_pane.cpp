#include "client/ui/ticket_record_pane.h"

#include <algorithm>
#include <cmath>

#include "client/ui/accessible_name.h"
#include "client/ui/chip.h"
#include "client/ui/key_cap.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {
namespace {

constexpr double pad = 12;
constexpr double head = 58;
constexpr double foot = 36;
constexpr double row_height = 24;
constexpr double value_left = 104;

}  // namespace

TicketRecordPane::TicketRecordPane(wxWindow* parent)
    : DrawnPanel(parent, Ink::panel),
      list_(new RowList(this,
                        {[this](Painter& painter, Box box, int row, bool) { draw_line(painter, box, row); },
                         [this](int row) {
                             if (row >= static_cast<int>(lines_.size())) return std::string();
                             const auto& line = lines_[static_cast<std::size_t>(row)];
                             return line.label.empty() ? line.value : line.label + ": " + line.value;
                         },
                         row_height},
                        Ink::panel)) {
    set_accessible_name(*list_, tr("The record of that call"), tr("read only"));
    list_->on_activate = [this](int) { open_attachment(); };
}

bool TicketRecordPane::open_attachment() {
    const int row = list_->HasFocus() || list_->GetMainWindow()->HasFocus() ? list_->selected() : -1;
    if (row < 0 || row >= static_cast<int>(lines_.size())) return false;
    const auto& id = lines_[static_cast<std::size_t>(row)].attachment;
    const auto found = std::ranges::find(view_.attachments, id, &presenter::AttachmentRow::id);
    if (found == view_.attachments.end() || !on_attachment) return false;
    on_attachment(found->id, found->name);
    return true;
}

void TicketRecordPane::show(const presenter::WorkView& view, const std::string& zone) {
    view_ = view;
    zone_ = zone;
    set_accessible_name(*this, tr("The record of that call"), head_words());
    laid_out_for_ = 0;
    refresh();
}

void TicketRecordPane::lay_out_lines() {
    const double width = area().width;
    if (std::abs(width - laid_out_for_) < 1) return;
    laid_out_for_ = width;
    lines_ = record_lines(view_, zone_, width);
    list_->show(static_cast<int>(lines_.size()));
}

std::string TicketRecordPane::head_words() const {
    const auto& record = view_.record;
    if (record.loading) return tr("Fetching");
    if (!record.at) return {};
    return fill(tr("{when}, {agent}, form v{form}, script v{script}"), arg("when", day_minute_text(*record.at, zone_)),
                arg("agent", record.agent_name), arg("form", record.form_version),
                arg("script", record.script_version));
}

void TicketRecordPane::arrange() {
    Box box = area();
    box.take_top(head);
    box.take_bottom(foot);
    place(*list_, {box.x, box.y, box.width - 1, box.height});
    lay_out_lines();
}

void TicketRecordPane::draw(Painter& painter) {
    const Box box = area();
    painter.rule_down(0, 0, box.height);
    painter.rule_down(box.right() - 1, 0, box.height);
    const double chip = draw_chip_left_of(painter, box.right() - pad, 20, tr("read only"), Tone::plain);
    painter.text(pad, 20, tr("The record of that call"), {Type::body, Ink::text2, true}, chip - 2 * pad);
    painter.text(pad, 42, head_words(), {Type::secondary, Ink::text2}, box.width - 2 * pad);
    const double middle = box.bottom() - foot / 2;
    const double cap = draw_key_cap_left_of(painter, box.right() - pad, middle, cap_of(Command::amend));
    painter.text(pad, middle, tr("Amend a field, with the reason"), {Type::secondary, Ink::text2}, cap - 2 * pad);
    hot({cap, middle - 9, box.right() - pad - cap, 18}, Command::amend);
}

void TicketRecordPane::draw_line(Painter& painter, Box box, int row) const {
    if (row >= static_cast<int>(lines_.size())) return;
    const auto& line = lines_[static_cast<std::size_t>(row)];
    painter.fill(box, Ink::panel);
    switch (line.kind) {
        case RecordPaneLine::Kind::heading:
            painter.text(pad, box.middle() + 3, line.label, {Type::secondary, Ink::text2, true}, box.width - 2 * pad);
            return;
        case RecordPaneLine::Kind::note:
            painter.text(pad, box.middle(), line.value, {Type::body, line.ink}, box.width - 2 * pad);
            return;
        case RecordPaneLine::Kind::attachment:
            painter.text(pad + 9, box.middle(), line.value, {Type::body, Ink::accent}, box.width - 2 * pad - 9);
            return;
        case RecordPaneLine::Kind::event:
            painter.fill({pad, box.y, line.bar ? 2.0 : 1.0, box.height}, line.bar ? Ink::refused : Ink::hair);
            painter.text(pad + 9, box.middle(), line.label, {Type::secondary, Ink::text2}, value_left - pad - 12);
            break;
        case RecordPaneLine::Kind::answer:
            painter.text(pad, box.middle(), line.label, {Type::body, Ink::text2}, value_left - pad - 6);
            break;
    }
    painter.text(value_left, box.middle(), line.value, {Type::body, line.ink}, box.width - value_left - 4);
}

}  // namespace cts::ui
