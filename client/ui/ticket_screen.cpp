#include "client/ui/ticket_screen.h"

#include <algorithm>

#include "client/ui/alert_strips.h"
#include "client/ui/attachment_files.h"
#include "client/ui/course_list.h"
#include "client/ui/due_strip.h"
#include "client/ui/faq_panel.h"
#include "client/ui/key_row.h"
#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"
#include "client/ui/ticket_alerts.h"
#include "client/ui/ticket_form_panel.h"
#include "client/ui/ticket_head.h"
#include "client/ui/ticket_queue.h"
#include "client/ui/ticket_record_pane.h"
#include "client/ui/ticket_words.h"
#include "client/ui/top_bar.h"
#include "client/ui/work_field_row.h"
#include "client/ui/work_gate_bar.h"
#include "client/ui/work_rows.h"
#include "client/ui/work_sections.h"

namespace cts::ui {
namespace {

using presenter::TicketCaret;
using presenter::TicketForm;

constexpr double least_queue = 200;
constexpr double pad = 16;

TopBarLead lead_of(const presenter::TicketCounts& counts) {
    TopBarLead lead;
    lead.title = tr("Back office");
    lead.counts = fill(tr("mine {mine}, the team's {team}"), arg("mine", count_word(counts.mine)),
                       arg("team", count_word(counts.team)));
    if (counts.overdue.count > 0)
        lead.chips.emplace_back("▲ " + fill(tr("{count} overdue"), arg("count", count_word(counts.overdue))),
                                Tone::refused);
    if (counts.soon.count > 0)
        lead.chips.emplace_back(fill(tr("{count} due within 2 h"), arg("count", count_word(counts.soon))), Tone::warn);
    return lead;
}

}  // namespace

TicketScreen::TicketScreen(wxWindow* parent, TicketActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      strips_(new AlertStrips(this, StripPlace::in_call)),
      queue_(new TicketQueue(this, actions)),
      strip_(new DueStrip(this)),
      record_(new TicketRecordPane(this)),
      faq_(new FaqPanel(this, actions, {tr("Into the reply"), false})),
      head_(new TicketHead(this)),
      alerts_(new TicketAlerts(this)),
      course_(new CourseList(this)),
      work_(new WorkRows(this, actions)),
      gate_(new WorkGateBar(this, actions)),
      form_(new TicketFormPanel(this, actions)),
      keys_(new KeyRow(this)) {
    queue_->on_open = [this](const std::string& ticket) { open(ticket); };
    record_->on_attachment = [this](const std::string& id, const std::string& name) {
        const wxWeakRef<TicketScreen> alive(this);
        actions_.read_attachment(id, [alive, name](const std::string& bytes) {
            if (alive) keep_as_file(*alive.get(), name, bytes);
        });
    };
    Bind(EVT_COMMAND_GIVEN, &TicketScreen::on_command, this);
    keys_->show("",
                {{Command::row_down, 0, tr("Choose"), "↑ ↓"},
                 {Command::next_field, 0, tr("Open")},
                 {Command::filter, 0, tr("Find")},
                 {Command::tick_row, 0, tr("Tick")},
                 {Command::bulk, 0, tr("Several at once")},
                 {Command::attach, 0, tr("Attach")},
                 {Command::blacklist, 0, tr("Blacklist (approved by another)")},
                 {Command::visit, 0, tr("Visit")},
                 {Command::merge, 0, tr("Merge")}},
                {{Command::all_keys, 0, tr("All keys")}});
}

void TicketScreen::show(const presenter::TicketDeskView& view) {
    view_ = view;
    top_->show(view.top, lead_of(view.counts));
    queue_->show(view);
    strip_->show(view.open ? view.open->due : presenter::DueStripView{});
    show_work();
    form_->Show(view.form.has_value());
    if (view.form) form_->show(*view.form, view.top.zone);
    show_keys();
    refresh();
    place_caret();
    wxWindow* focused = FindFocus();
    if (focused && IsDescendant(focused) && focused->IsShownOnScreen()) return;
    if (!is_working() || !work_->take_focus(current_step())) queue_->take_focus();
}

void TicketScreen::show_work() {
    const bool faq = view_.open && view_.open->faq_shown;
    const bool opens = faq && !faq_->IsShown();
    for (wxWindow* part : std::initializer_list<wxWindow*>{head_, alerts_, course_, work_, gate_})
        part->Show(is_working());
    record_->Show(view_.open && !faq);
    faq_->Show(faq);
    if (!view_.open) return;
    const auto& open = *view_.open;
    const bool other = std::exchange(shown_, open.id) != open.id;
    head_->show(open);
    alerts_->show(open, view_.top.zone);
    course_->show(open.course, view_.top.zone);
    work_->show(work_sections(open), view_.top.zone);
    if (other) work_->scroll_to(current_step());
    gate_->show(open);
    record_->show(open, view_.top.zone);
    if (faq) faq_->show(open.faq);
    if (opens) faq_->take_focus();
}

presenter::CourseStep TicketScreen::current_step() const {
    const auto& course = view_.open->course;
    const auto current = std::ranges::find_if(course, &presenter::CourseRow::current);
    return current == course.end() ? presenter::CourseStep::identity : current->step;
}

void TicketScreen::show_keys() {
    const bool may = view_.open && view_.open->open && !view_.form;
    keys_->enable(Command::bulk, view_.ticked > 0);
    for (const Command command : {Command::attach, Command::blacklist, Command::visit})
        keys_->enable(command, view_.open && !view_.form);
    keys_->enable(Command::merge, may);
    std::string words = view_.ticked > 0 ? fill(tr("{count} ticked"), arg("count", view_.ticked)) : std::string();
    if (view_.open && view_.open->draft_at) {
        if (!words.empty()) words += " · ";
        words += fill(tr("Draft on this PC {time}"), arg("time", clock_text(*view_.open->draft_at, view_.top.zone)));
    }
    keys_->say(words);
}

void TicketScreen::place_caret() {
    if (caret_moves_ == view_.caret_moves) return;
    caret_moves_ = view_.caret_moves;
    switch (view_.caret) {
        case TicketCaret::none:
            return;
        case TicketCaret::search:
            return queue_->take_search();
        case TicketCaret::queue:
            return queue_->take_focus();
        case TicketCaret::work:
            if (!is_working()) return;
            if (view_.caret_field != presenter::WorkField::none && work_->take_focus(view_.caret_field)) return;
            if (!work_->take_focus(current_step())) work_->take_focus();
            return;
        case TicketCaret::form:
            if (view_.form) form_->take_focus(view_.caret_field);
            return;
    }
}

void TicketScreen::show_around(const presenter::AroundView& view) {
    strips_->show(view);
    refresh();
}

void TicketScreen::tick(model::Instant now) {
    top_->tick(now);
    strips_->tick(now);
    queue_->tick(now);
}

// Longer words need a wider queue; on a narrow screen (a large scale) the record and the course give way.
TicketScreen::Columns TicketScreen::columns(double width) {
    const bool english = theme().language() == model::Language::en;
    Columns columns;
    columns.queue = std::clamp(width * (english ? 0.355 : 0.322), english ? 400.0 : 350.0, 620.0);
    columns.record = std::clamp(width * (english ? 0.205 : 0.22), 210.0, 440.0);
    columns.course = width < 1200 ? 138 : 156;
    return columns;
}

void TicketScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*strips_, box.take_top(strips_->height_for(box.width)));
    place(*keys_, box.take_bottom(std::max(44.0, keys_->height_for(box.width))));
    const Columns wide = columns(box.width);
    Box left = box.take_left(wide.queue);
    const double strip = std::min(strip_->height_for(wide.queue), left.height - least_queue);
    place(*strip_, left.take_bottom(std::max(0.0, strip)));
    place(*queue_, left);
    const Box middle = box.take_left(wide.record);
    place(*record_, middle);
    place(*faq_, middle);
    place(*form_, box);
    arrange_work(box, wide.course);
}

void TicketScreen::arrange_work(Box box, double course) {
    place(*head_, box.take_top(TicketHead::height));
    place(*alerts_, box.take_top(alerts_->height_for(box.width)));
    place(*gate_, box.take_bottom(gate_->height_for(box.width)));
    place(*course_, box.take_left(course));
    place(*work_, box.inset(4, 0));
}

void TicketScreen::draw(Painter& painter) {
    Box box = area();
    box.take_top(TopBar::height + strips_->height_for(box.width));
    box.take_left(columns(box.width).queue);
    painter.rule_down(box.x, box.y, box.height);
    if (view_.open || view_.form) return;
    painter.text(box.x + pad, box.y + 30, tr("Choose a ticket with the arrows; Enter opens it."),
                 {Type::body, Ink::text2}, box.width - 2 * pad);
}

WorkFieldRow* TicketScreen::changed_row() const {
    WorkFieldRow* row = work_->row_with_focus();
    return row && row->has_change() ? row : work_->first_changed();
}

// While a colleague's change waits, its keys come before what they mean otherwise.
void TicketScreen::decide(Command command) {
    const auto field = changed_row()->field();
    command == Command::take_theirs ? actions_.take_their_text(field) : actions_.keep_my_text(field);
}

void TicketScreen::next_field() {
    if (view_.form) {
        form_->take_next();
        return;
    }
    work_->take_next_row();
}

// From the ticket to the queue; what lies over the ticket, and what is behind the queue, the desk knows.
void TicketScreen::go_back() {
    wxWindow* focused = FindFocus();
    const bool over = view_.form || (view_.open && view_.open->faq_shown);
    if (!over && focused && !queue_->IsDescendant(focused)) return queue_->take_focus();
    actions_.back_at_desk();
}

void TicketScreen::open(const std::string& ticket) {
    actions_.open_ticket(ticket);
    if (is_working() && view_.open->id == ticket && !work_->take_focus(current_step())) work_->take_focus();
}

bool TicketScreen::on_desk_key(Command command) {
    switch (command) {
        case Command::filter:
            return queue_->take_search(), true;
        case Command::tick_row:
            return actions_.tick_ticket(view_.selected), true;
        case Command::save:
            return actions_.send_work(), true;
        case Command::first_missing:
            return actions_.go_to_first_missing_work(), true;
        case Command::bulk:
            return actions_.open_ticket_form(TicketForm::bulk), true;
        case Command::back:
            return go_back(), true;
        default:
            return false;
    }
}

bool TicketScreen::on_work_key(Command command) {
    switch (command) {
        case Command::order:
            return actions_.open_ticket_form(TicketForm::order), true;
        case Command::attach:
            if (const auto file = choose_file_to_attach(*this)) actions_.attach_file(file->name, file->bytes);
            return true;
        case Command::blacklist:
            return actions_.open_ticket_form(TicketForm::blacklist), true;
        case Command::visit:
            return actions_.open_ticket_form(TicketForm::visit), true;
        case Command::merge:
            return actions_.open_ticket_form(TicketForm::merge), true;
        case Command::faq:
            return actions_.show_faq(), true;
        case Command::told:
            return actions_.told_faq(), true;
        case Command::outcome:
            return actions_.go_to_course_step(presenter::CourseStep::close), true;
        case Command::phone:
            return actions_.dial_customer(), true;
        case Command::amend:
            return actions_.amend_ticket_record(), true;
        default:
            return false;
    }
}

void TicketScreen::on_command(CommandEvent& event) {
    const Command command = event.command();
    const bool decides = command == Command::take_theirs || command == Command::keep_mine;
    if (decides && is_working() && changed_row()) return decide(command);
    if (command == Command::next_field && record_->open_attachment()) return;
    if (command == Command::next_field && FindFocus() && !queue_->IsDescendant(FindFocus())) return next_field();
    if (command == Command::next_field && !view_.selected.empty()) return open(view_.selected);
    if (command == Command::step && is_working() && event.number() <= presenter::course_steps) {
        const auto step = static_cast<presenter::CourseStep>(event.number() - 1);
        actions_.go_to_course_step(step);
        work_->take_focus(step);
        return;
    }
    // The arrows belong to whatever list has them; only the button below leads to this one.
    if (command == Command::row_down && keys_->IsDescendant(static_cast<wxWindow*>(event.GetEventObject())))
        return queue_->take_focus();
    if (on_desk_key(command)) return;
    if (is_working() && on_work_key(command)) return;
    event.Skip();
}

}  // namespace cts::ui
