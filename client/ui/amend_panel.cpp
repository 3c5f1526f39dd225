#include "client/ui/amend_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/class_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/record_row.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double head = 64;
constexpr double line = 24;
constexpr double label = 28;
constexpr double input = 32;
constexpr double button = 40;
constexpr double history_row = 44;
constexpr double most_width = 760;  // a line longer than this is not read, but searched

std::vector<MenuItem> field_items(const std::vector<presenter::FieldChoice>& fields) {
    std::vector<MenuItem> items;
    for (const auto& each : fields)
        items.push_back({each.name,
                         each.label,
                         each.has_problem ? tr("to correct") : "",
                         each.shown,
                         {each.filter_zh, each.filter_en}});
    return items;
}

std::string or_empty_word(const std::string& value) {
    return value.empty() ? tr("no answer") : value;
}

}  // namespace

std::string conflict_sentence(const presenter::AmendConflict& conflict, const std::string& zone) {
    const auto time = minute_text(conflict.at, zone);
    if (conflict.same_field)
        return fill(tr("{name} set \"{field}\" to {value} at {time}. Take it or keep yours?"),
                    arg("name", conflict.by_name), arg("field", conflict.label), arg("time", time),
                    arg("value", or_empty_word(conflict.theirs)));
    return fill(tr("{name} set another field, \"{field}\", to {value} at {time}. Save yours as well?"),
                arg("name", conflict.by_name), arg("field", conflict.label), arg("time", time),
                arg("value", or_empty_word(conflict.theirs)));
}

AmendPanel::AmendPanel(wxWindow* parent, RecordActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      field_(new MenuField(this)),
      reason_(new Entry(this)),
      theirs_(new KeyButton(this, Command::take_theirs, ButtonLook::plain)),
      mine_(new KeyButton(this, Command::keep_mine, ButtonLook::plain)),
      save_(new KeyButton(this, Command::save, ButtonLook::primary)) {
    set_accessible_name(*field_, tr("Field to amend"));
    set_accessible_name(*reason_, tr("Reason"));
    reason_->set_placeholder(tr("Why it is amended: it stays with the record"));
    field_->on_choose = [this](const std::string& name) { actions_.choose_field(name); };
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { actions_.give_reason(reason_->text()); });
    Bind(EVT_COMMAND_GIVEN, &AmendPanel::on_command, this);
}

void AmendPanel::show(const presenter::AmendView& view, const std::string& user_zone, bool take_caret) {
    const bool other = record_ != view.record.id;
    record_ = view.record.id;
    view_ = view;
    user_zone_ = user_zone;
    field_->show(field_items(view.fields), view.field);
    if (other || !reason_->HasFocus() || view.reason.empty()) reason_->set_text(view.reason);
    show_editor();
    show_buttons();
    refresh();
    if (other) caret_moves_ = take_caret ? 0 : view.caret_moves;
    place_caret();
}

void AmendPanel::show_editor() {
    if (!view_.editor || (editor_ && !editor_->fits(*view_.editor))) {
        if (editor_) editor_->Destroy();
        editor_ = nullptr;
    }
    if (!view_.editor) return;
    if (editor_) return editor_->show(*view_.editor);
    editor_ = new FieldRow(this, *view_.editor, actions_);
    editor_->on_resized = [this] { refresh(); };
    editor_->MoveAfterInTabOrder(field_);
}

void AmendPanel::show_buttons() {
    const auto words = view_.conflict ? conflict_sentence(*view_.conflict, user_zone_) : std::string();
    theirs_->show(tr("Take theirs"), cap_of(Command::take_theirs), words);
    mine_->show(tr("Keep mine"), cap_of(Command::keep_mine), words);
    theirs_->Show(view_.conflict.has_value());
    mine_->Show(view_.conflict.has_value());
    save_->show(view_.busy ? tr("Saving") : tr("Save the amendment"), cap_of(Command::save), view_.notice);
    save_->Enable(!view_.busy && !view_.conflict);
    if (words != told_) announce(*this, words);
    told_ = words;
}

void AmendPanel::place_caret() {
    if (caret_moves_ == view_.caret_moves) return;
    caret_moves_ = view_.caret_moves;
    take_focus();
}

void AmendPanel::take_focus() {
    using presenter::AmendCaret;
    if (view_.caret == AmendCaret::reason) return reason_->SetFocus();
    if (view_.caret == AmendCaret::value && editor_ && editor_->take_focus()) return;
    if (view_.caret != AmendCaret::none) field_->SetFocus();
}

double AmendPanel::problems_height() const {
    return view_.problems.empty() ? 0
                                  : line * static_cast<double>(std::min<std::size_t>(view_.problems.size(), 5)) + 16;
}

double AmendPanel::conflict_height() const {
    if (!view_.conflict) return 0;
    const Paragraph words(conflict_sentence(*view_.conflict, user_zone_), {}, std::min(area().width, most_width) - 90,
                          Flow::wrapped);
    return words.height() + 62;
}

void AmendPanel::arrange() {
    Box box = area().inset(pad, 0);
    box.width = std::min(box.width, most_width);
    box.take_top(head + problems_height());
    field_y_ = box.y;
    box.take_top(label);
    place(*field_, box.take_top(input));
    box.take_top(label + 4);  // as it stands
    if (editor_) {
        const double height = editor_->height_for(box.width + 2 * FieldRow::side);
        const Box row = box.take_top(height);
        place(*editor_, {row.x - FieldRow::side, row.y, row.width + 2 * FieldRow::side, height});
    }
    reason_y_ = box.y;
    box.take_top(label);
    place(*reason_, box.take_top(input));
    box.take_top(12);
    conflict_y_ = box.y;
    if (view_.conflict) {
        const double bottom = box.take_top(conflict_height()).bottom();
        place(*theirs_, {box.x + 38, bottom - 44, theirs_->natural_width() + 8, 32});
        place(*mine_, {box.x + 54 + theirs_->natural_width(), bottom - 44, mine_->natural_width() + 8, 32});
        box.take_top(12);
    }
    place(*save_, {box.x, box.y, save_->natural_width() + 16, button});
    box.take_top(button + 16);
    foot_y_ = box.y;
}

void AmendPanel::draw(Painter& painter) {
    draw_head(painter);
    draw_problems(painter);
    draw_labels(painter);
    draw_conflict(painter);
    Box box = area().inset(pad, 0);
    box.width = std::min(box.width, most_width);
    draw_history(painter, {box.x, foot_y_, box.width, area().height - foot_y_});
}

void AmendPanel::draw_head(Painter& painter) {
    const auto& record = view_.record;
    double x = draw_customer(painter, pad, 24, area().width / 2, record, Type::title);
    x = painter.text(x, 24, record.outcome_label, {Type::title, tone_ink(class_tone(record.outcome_class))}) + 12;
    if (record.needs_correction) draw_chip(painter, x, 24, tr("Needs correction"), Tone::warn);
    const auto form = fill(tr("form v{form}"), arg("form", view_.form_version));
    const auto when = record.at ? day_minute_text(*record.at, user_zone_) : std::string();
    x = painter.text(pad, 47, when + "  " + form, {Type::secondary, Ink::text2}) + 12;
    if (record.at && !record.zone.empty() && record.zone != user_zone_)
        x = painter.text(x, 47,
                         fill(tr("{time} for the customer, {zone}"),
                              arg("time", day_minute_text(*record.at, record.zone)), arg("zone", record.zone)),
                         {Type::secondary, Ink::text2}) +
            12;
    draw_circumstances(painter, x, 47, record);
}

void AmendPanel::draw_problems(Painter& painter) {
    if (view_.problems.empty()) return;
    const double width = std::min(area().width - 2 * pad, most_width);
    const Box box{pad, head, width, problems_height() - 8};
    painter.fill(box, Ink::warn_tint, 4);
    painter.fill({box.x, box.y, 4, box.height}, Ink::warn);
    double y = box.y + 4 + line / 2;
    for (std::size_t i = 0; i < std::min<std::size_t>(view_.problems.size(), 5); ++i) {
        const auto& problem = view_.problems[i];
        const double x = painter.text(box.x + 16, y, problem.label, {Type::body, Ink::warn, true}) + 10;
        painter.text(x, y, problem.sentence, {}, std::max(20.0, box.right() - x - 10));
        y += line;
    }
}

void AmendPanel::draw_labels(Painter& painter) {
    painter.text(pad, field_y_ + label / 2 + 1, tr("Field to amend"), {});
    const double now_y = field_y_ + label + input + label / 2 + 2;
    const auto now = view_.field.empty() ? tr("Choose a field: type to find it.")
                                         : fill(tr("It says: {value}"), arg("value", or_empty_word(view_.current)));
    painter.text(pad, now_y, now, {Type::body, Ink::text2}, most_width);
    const double after = painter.text(pad, reason_y_ + label / 2 + 1, tr("Reason"), {});
    painter.text(after + 10, reason_y_ + label / 2 + 1, tr("required"), {Type::secondary, Ink::muted});
    if (view_.notice.empty()) return;
    const double x = pad + save_->natural_width() + 32;
    const double y = foot_y_ - 16 - button / 2;
    painter.text(x, y, view_.notice, {Type::body, view_.refused ? Ink::refused : Ink::ok},
                 std::max(20.0, area().width - x - pad));
}

void AmendPanel::draw_conflict(Painter& painter) {
    if (!view_.conflict) return;
    const Box box{pad, conflict_y_, std::min(area().width - 2 * pad, most_width), conflict_height()};
    painter.fill(box, Ink::warn_tint, 4);
    painter.fill({box.x, box.y, 4, box.height}, Ink::warn);
    draw_bang(painter, box.x + 21, box.y + 20, Ink::warn_fill);
    painter.paragraph(box.x + 38, box.y + 10,
                      Paragraph(conflict_sentence(*view_.conflict, user_zone_), {}, box.width - 58, Flow::wrapped));
}

void AmendPanel::draw_history(Painter& painter, Box box) const {
    painter.rule(box.x, box.y, box.width);
    painter.text(box.x, box.y + 20, tr("Amended before"), {Type::body, Ink::text2, true});
    double y = box.y + 38;
    if (view_.history.empty())
        painter.text(box.x, y + 10, tr("Nothing has been amended yet."), {Type::secondary, Ink::muted});
    for (const auto& each : view_.history) {
        if (y + history_row > box.bottom()) return;
        const double x =
            painter.text(box.x, y + 11, day_minute_text(each.at, user_zone_), {Type::secondary, Ink::muted}) + 12;
        const double name = painter.text(x, y + 11, each.by_name, {Type::body, Ink::text, true}) + 10;
        painter.text(name, y + 11,
                     fill(tr("{field}: from {before} to {after}"), arg("field", each.label),
                          arg("before", or_empty_word(each.before)), arg("after", or_empty_word(each.after))),
                     {}, std::max(20.0, box.right() - name));
        painter.text(x, y + 31, each.reason, {Type::secondary, Ink::text2}, box.right() - x);
        y += history_row;
    }
}

// Enter: from the field to its value, to the reason, to the button.
bool AmendPanel::next_field() {
    if (field_->HasFocus()) return (editor_ && editor_->take_focus()) || (reason_->SetFocus(), true);
    if (editor_ && editor_->has_focus()) return reason_->SetFocus(), true;
    if (reason_->HasFocus() && save_->IsEnabled()) return save_->SetFocus(), true;
    return false;
}

void AmendPanel::on_command(CommandEvent& event) {
    if (event.command() != Command::next_field || save_->HasFocus() || theirs_->HasFocus() || mine_->HasFocus())
        return event.Skip();
    CallAfter([this] { next_field(); });  // an option chosen with Enter comes first
}

}  // namespace cts::ui
