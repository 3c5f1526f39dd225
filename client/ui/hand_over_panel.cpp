#include "client/ui/hand_over_panel.h"

#include <algorithm>

#include "client/ui/accessible_name.h"
#include "client/ui/class_words.h"
#include "client/ui/course_words.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/status_dot.h"
#include "client/ui/ticket_words.h"

namespace cts::ui {
namespace {

constexpr double pad = 16;
constexpr double label = 28;
constexpr double input = 32;
constexpr double what_height = 112;
constexpr double steps_line = 44;
constexpr double to_y = what_height;  // these below the steps, where there are some
constexpr double reason_y = to_y + label + input + 4;
constexpr double send_y = reason_y + label + input + 12;
constexpr double state_y = send_y + 48;
constexpr double history_row = 44;

constexpr const char* the_team = "/team";  // no colleague's id

std::string languages_of(const presenter::ColleagueRow& colleague) {
    std::string words;
    for (const auto& tag : colleague.languages) words += (words.empty() ? "" : " · ") + language_word(tag);
    return words;
}

std::vector<MenuItem> people(const std::vector<presenter::ColleagueRow>& colleagues) {
    std::vector<MenuItem> items;
    for (const auto& each : colleagues) {
        const std::string found = each.name + " " + each.number;
        items.push_back({each.id, each.name, each.number, languages_of(each), {found, found}});
    }
    items.push_back({the_team, tr("Back to the team"), "", "", {"本组 团队", "Back to the team"}});
    return items;
}

}  // namespace

std::string language_word(const std::string& tag) {
    if (tag == "zh" || tag == "cmn") return tr("Mandarin");
    if (tag == "yue") return tr("Cantonese");
    if (tag == "en") return tr("English");
    return tag;
}

std::string history_sentence(const presenter::HistoryRow& step) {
    if (step.what == "assigned" && step.to_name.empty()) return tr("gave it back to the team");
    if (step.what == "assigned") return fill(tr("handed it to {name}"), arg("name", step.to_name));
    return course_word(step.what);
}

HandOverPanel::HandOverPanel(wxWindow* parent, TeamActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      to_(new MenuField(this)),
      reason_(new Entry(this)),
      send_(new KeyButton(this, Command::save, ButtonLook::primary)) {
    set_accessible_name(*to_, tr("Hand over to"));
    set_accessible_name(*reason_, tr("Reason"));
    to_->set_placeholder(tr("Type a name or a number"));
    reason_->set_placeholder(tr("Why it is handed over: it stays in the history"));
    to_->on_choose = [this](const std::string& id) { actions_.choose_colleague(id == the_team ? "" : id); };
    reason_->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { actions_.give_hand_over_reason(reason_->text()); });
    Bind(EVT_COMMAND_GIVEN, &HandOverPanel::on_command, this);
}

void HandOverPanel::show(const presenter::TeamView& view) {
    view_ = view;
    if (!view_.open) return;
    const auto& open = *view_.open;
    const bool other = std::exchange(shown_, open.row.id) != open.row.id;
    make_steps();
    to_->show(people(open.colleagues), !open.to ? "" : open.to->empty() ? the_team : *open.to);
    if (other || !reason_->HasFocus()) reason_->set_text(open.reason);
    send_->show(view.busy ? tr("Saving") : tr("Hand over"), cap_of(Command::save), view.notice);
    send_->Enable(!view.busy);
    const auto words =
        open.conflict ? open.conflict->by_name + " " +
                            history_sentence({open.conflict->at, {}, open.conflict->what, open.conflict->to_name, {}})
                      : std::string();
    if (words != told_) announce(*this, words);
    told_ = words;
    refresh();
}

// What may be done with a query or a visit where it stands; each opens its form.
void HandOverPanel::make_steps() {
    std::string wanted;
    for (const auto& step : view_.open->steps) wanted += view_.open->row.id + step.label + "/";
    if (std::exchange(steps_made_for_, wanted) == wanted) return;
    for (KeyButton* gone : steps_) gone->Destroy();
    steps_.clear();
    for (const auto& step : view_.open->steps) {
        auto* button = new KeyButton(this, Command::none, ButtonLook::plain);
        button->show(button_word(step.label), "", view_.open->row.state_label);
        button->Bind(wxEVT_BUTTON, [this, action = step.action](wxCommandEvent&) { actions_.open_step(action); });
        if (steps_.empty())
            button->MoveBeforeInTabOrder(to_);
        else
            button->MoveAfterInTabOrder(steps_.back());
        steps_.push_back(button);
    }
}

double HandOverPanel::steps_height() const {
    return steps_.empty() ? 0 : steps_line;
}

void HandOverPanel::take_focus(presenter::TeamCaret caret) {
    caret == presenter::TeamCaret::reason ? reason_->SetFocus() : to_->SetFocus();
}

void HandOverPanel::arrange() {
    const double width = area().width - 2 * pad;
    const double down = steps_height();
    double x = pad;
    for (KeyButton* step : steps_) {
        place(*step, {x, what_height, step->natural_width() + 8, 30});
        x += step->natural_width() + 18;
    }
    place(*to_, {pad, to_y + down + label, width, input});
    place(*reason_, {pad, reason_y + down + label, width, input});
    place(*send_, {pad, send_y + down, send_->natural_width() + 16, 40});
}

void HandOverPanel::draw(Painter& painter) {
    if (!view_.open) return;
    draw_what(painter);
    const double down = steps_height();
    painter.text(pad, to_y + down + label / 2, tr("Hand over to"));
    const double after = painter.text(pad, reason_y + down + label / 2, tr("Reason"));
    painter.text(after + 10, reason_y + down + label / 2, tr("required"), {Type::secondary, Ink::muted});
    draw_state(painter);
}

void HandOverPanel::draw_what(Painter& painter) {
    const auto& row = view_.open->row;
    const double x = painter.text(pad, 26, row.customer_name, {Type::title, Ink::text, true});
    painter.text(x + 12, 26, row.masked_number, {Type::body, Ink::text2});
    const double chip = draw_chip(painter, pad, 54, follow_up_word(row.kind), Tone::promised);
    const auto due =
        row.due ? fill(tr("due {time}"), arg("time", day_minute_text(*row.due, view_.top.zone))) : tr("due: not set");
    const double due_end = painter.text(chip + 10, 54, due);
    double beside = due_end + 12;
    if (!row.language.empty()) beside = draw_chip(painter, beside, 54, language_word(row.language), Tone::accent) + 8;
    if (!row.group.empty()) beside = draw_chip(painter, beside, 54, row.group, Tone::accent) + 8;
    painter.text(beside, 54, row.state_label, {Type::secondary, Ink::text2},
                 std::max(20.0, area().width - beside - pad));
    painter.text(pad, 80, row.subject, {Type::body, Ink::text2}, area().width - 2 * pad);
    painter.rule(0, what_height - 8, area().width);
}

Paragraph HandOverPanel::conflict_words(double width) const {
    const auto& conflict = *view_.open->conflict;
    const auto words =
        fill(tr("{name} was faster: {what} at {time}. What you typed is kept; hand it over again if it still holds."),
             arg("name", conflict.by_name),
             arg("what", history_sentence({conflict.at, {}, conflict.what, conflict.to_name, {}})),
             arg("time", minute_text(conflict.at, view_.top.zone)));
    return {words, {}, width - 58, Flow::wrapped};
}

void HandOverPanel::draw_state(Painter& painter) {
    double y = state_y + steps_height();
    const double width = area().width - 2 * pad;
    if (!view_.notice.empty()) {
        const double x = pad + send_->natural_width() + 28;
        painter.text(x, send_y + steps_height() + 20, view_.notice,
                     {Type::body, view_.refused ? Ink::refused : Ink::ok}, std::max(20.0, area().width - x - pad));
    }
    if (view_.open->conflict) {
        const Paragraph words = conflict_words(width);
        const Box box{pad, y, width, words.height() + 20};
        painter.fill(box, Ink::warn_tint, 4);
        painter.fill({box.x, box.y, 4, box.height}, Ink::warn);
        draw_bang(painter, box.x + 21, box.y + 20, Ink::warn_fill);
        painter.paragraph(box.x + 38, box.y + 10, words);
        y = box.bottom() + 12;
    }
    draw_history(painter, y + 4);
}

void HandOverPanel::draw_history(Painter& painter, double top) const {
    painter.rule(pad, top, area().width - 2 * pad);
    painter.text(pad, top + 20, tr("What happened so far"), {Type::body, Ink::text2, true});
    double y = top + 36;
    for (const auto& step : view_.open->history) {
        if (y + history_row > area().bottom()) return;
        const double name =
            painter.text(pad, y + 11, day_minute_text(step.at, view_.top.zone), {Type::secondary, Ink::muted}) + 12;
        const double x = painter.text(name, y + 11, step.by_name, {Type::body, Ink::text, true});
        painter.text(x + 8, y + 11, history_sentence(step), {}, std::max(20.0, area().width - pad - x - 8));
        painter.text(name, y + 31, step.reason, {Type::secondary, Ink::text2}, area().width - pad - name);
        y += history_row;
    }
}

// Enter: from the colleague to the reason, to the button.
void HandOverPanel::on_command(CommandEvent& event) {
    if (event.command() != Command::next_field || send_->HasFocus()) return event.Skip();
    CallAfter([this] {
        if (to_->HasFocus()) return reason_->SetFocus();
        if (reason_->HasFocus() && send_->IsEnabled()) send_->SetFocus();
    });
}

}  // namespace cts::ui
