#include "client/ui/call_screen.h"

#include <algorithm>
#include <utility>

#include "client/ui/alert_strips.h"
#include "client/ui/customer_card.h"
#include "client/ui/doubt_panel.h"
#include "client/ui/faq_panel.h"
#include "client/ui/field_row.h"
#include "client/ui/fields_pane.h"
#include "client/ui/incident_panel.h"
#include "client/ui/key_row.h"
#include "client/ui/moment_text.h"
#include "client/ui/past_panel.h"
#include "client/ui/phone_panel.h"
#include "client/ui/save_bar.h"
#include "client/ui/scenario_panel.h"
#include "client/ui/script_bubble.h"
#include "client/ui/sentence.h"
#include "client/ui/step_header.h"
#include "client/ui/step_list.h"
#include "client/ui/top_bar.h"

namespace cts::ui {
namespace {

constexpr double margin = 16;
constexpr double notice_height = 28;
constexpr double low_screen = 740;  // below this, lines around say-now give way

double left_width() {
    if (theme().wide()) return 256;
    return theme().language() == model::Language::en ? 236 : 208;
}

double right_width() {
    return theme().wide() ? 464 : 340;
}

}  // namespace

CallScreen::CallScreen(wxWindow* parent, CallActions& actions)
    : DrawnPanel(parent, Ink::window),
      actions_(actions),
      top_(new TopBar(this)),
      strips_(new AlertStrips(this, StripPlace::in_call)),
      phone_(new PhonePanel(this)),
      steps_(new StepList(this)),
      header_(new StepHeader(this)),
      bubble_(new ScriptBubble(this)),
      scenario_(new ScenarioPanel(this)),
      fields_(new FieldsPane(this, actions)),
      customer_(new CustomerCard(this)),
      past_(new PastPanel(this)),
      faq_(new FaqPanel(this, actions, {tr("Told")})),
      scenarios_(new KeyRow(this)),
      doubt_(new DoubtPanel(this)),
      incident_(new IncidentPanel(this)),
      save_(new SaveBar(this, actions)) {
    Bind(EVT_COMMAND_GIVEN, &CallScreen::on_command, this);
    doubt_->on_doubt = [this](const std::string& reason) { actions_.doubt_sale(reason); };
    doubt_->on_left = [this] { back_to_field(); };
    fields_->Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        remember_field();
        event.Skip();
    });
}

void CallScreen::show(const presenter::CallView& view) {
    const bool new_step = !shown_before_ || view.step_number != view_.step_number;
    shown_before_ = true;
    view_ = view;
    top_->show(view.top);
    phone_->show(view.phone);
    const auto draft = view.draft_at
                           ? fill(tr("Draft on this PC {time}"), arg("time", clock_text(*view.draft_at, view.top.zone)))
                           : std::string();
    steps_->show(view.steps, draft);
    header_->show(view.step_number, view.step_title, view.step_since);
    show_script();
    if (new_step) field_left_ = nullptr;
    fields_->show(view);
    customer_->show(view.customer, view.top.zone);
    past_->show(view.customer, view.top.zone);
    faq_->show(view.faq);
    show_scenarios();
    doubt_->show(view.doubt);
    show_incidents();
    save_->show(view);
    refresh();
    place_focus(new_step);
}

void CallScreen::show_around(const presenter::AroundView& around) {
    const double before = strips_->height_for(area().width);
    const double incidents_before = incident_->height_for(area().width);
    strips_->show(around);
    incidents_ = around.incidents;
    show_incidents();
    const bool moved = incident_->height_for(area().width) != incidents_before;
    if (moved || strips_->height_for(area().width) != before) refresh();
}

// Before a ticket is raised: as soon as the outcome is a complaint (H6).
void CallScreen::show_incidents() {
    const auto& offered = view_.outcome.offered;
    const auto chosen = std::ranges::find(offered, view_.outcome.chosen, &presenter::OutcomeView::name);
    const bool complains = chosen != offered.end() && chosen->outcome_class == form::OutcomeClass::complaint;
    incident_->show(complains ? incidents_ : std::vector<presenter::IncidentView>{}, view_.top.zone);
}

void CallScreen::tick(model::Instant now) {
    top_->tick(now);
    strips_->tick(now);
    phone_->tick(now);
    header_->tick(now);
    customer_->tick(now);
    past_->tick(now);
    scenario_->tick(now);
}

void CallScreen::show_script() {
    bubble_->show(view_.script);
    if (view_.scenario) scenario_->show(*view_.scenario);
    bubble_->Show(!view_.scenario);
    scenario_->Show(view_.scenario.has_value());
}

void CallScreen::show_scenarios() {
    std::vector<KeyRowItem> items;
    int index = 0;
    for (const auto& key : scenario_keys()) {
        if (std::ranges::find(view_.scenarios, key.scenario) != view_.scenarios.end())
            items.push_back({Command::scenario, index, tr(key.label)});
        ++index;
    }
    scenarios_->show(items.empty() ? tr("Keys") : tr("Scenario"), items, {{Command::all_keys, 0, tr("All keys")}});
}

void CallScreen::arrange() {
    Box box = area();
    place(*top_, box.take_top(TopBar::height));
    place(*strips_, box.take_top(strips_->height_for(box.width)));
    place(*save_, box.take_bottom(SaveBar::height));
    place(*scenarios_, box.take_bottom(scenarios_->height_for(box.width)));
    place(*doubt_, box.take_bottom(doubt_->height_for(box.width)));
    place(*incident_, box.take_bottom(incident_->height_for(box.width)));
    Box left = box.take_left(left_width());
    left.take_right(1);
    place(*phone_, left.take_top(phone_->height_for(left.width)));
    place(*steps_, left);
    arrange_right(box.take_right(right_width()));
    arrange_middle(box);
}

void CallScreen::arrange_middle(Box box) {
    box = box.inset(margin, 0);
    if (!view_.notice.empty()) box.take_top(notice_height + 4);
    place(*header_, box.take_top(StepHeader::height));
    const bool low = area().height < low_screen;
    bubble_->show_around(!low, !low);
    if (view_.scenario)
        place(*scenario_, box.take_top(scenario_->height_for(box.width)));
    else
        place(*bubble_, box.take_top(bubble_->height_for(box.width)));
    box.take_top(8);
    place(*fields_, {box.x - FieldRow::side, box.y, box.width + 2 * FieldRow::side, box.height - 4});
}

void CallScreen::arrange_right(Box box) {
    box = box.inset(8, 6);
    box.x += 1;
    box.width -= 1;
    const double least_faq = 190;
    const double past_least = past_->least_height();
    const double wanted = customer_->height_for(box.width);
    place(*customer_, box.take_top(std::min(wanted, std::max(82.0, box.height - least_faq - past_least))));
    const double past = past_->height_for(box.width);
    place(*past_, box.take_top(std::min(past, std::max(past_least, box.height - least_faq))));
    place(*faq_, box);
}

void CallScreen::draw(Painter& painter) {
    const Box box = area();
    const double top = TopBar::height + strips_->height_for(box.width);
    const double bottom = box.height - SaveBar::height - scenarios_->height_for(box.width);
    painter.fill({box.right() - right_width(), top, right_width(), bottom - top}, Ink::panel);
    painter.rule_down(left_width() - 1, top, bottom - top);
    painter.rule_down(box.right() - right_width(), top, bottom - top);
    if (view_.notice.empty()) return;
    const double middle = box.width - left_width() - right_width();
    const Box strip{left_width() + margin, top + 6, middle - 2 * margin, notice_height};
    painter.fill(strip, Ink::warn_tint, 4);
    painter.text(strip.x + 10, strip.middle(), view_.notice, {Type::body, Ink::warn}, strip.width - 20);
}

void CallScreen::place_focus(bool new_step) {
    const bool moved = view_.focus_field != placed_focus_;
    placed_focus_ = view_.focus_field;
    const bool follows = std::exchange(follows_focus_, false);
    const bool wanted = !view_.focus_field.empty() && (moved || follows || new_step);
    if (wanted && fields_->take_focus(view_.focus_field, view_.caret)) return;
    if (wanted && view_.focus_field == "/sale_doubted") return doubt_->ask();
    if (new_step) fields_->take_focus();
}

// Behind the last field of a step comes the next step, behind the last step the outcome.
void CallScreen::next_field() {
    wxWindow* focused = wxWindow::FindFocus();
    if (!focused || save_->IsDescendant(focused)) return;  // an outcome chosen stays in sight
    const bool was_among = among_fields();
    if (fields_->take_next_row()) return;
    focused->Navigate();
    if (!was_among || among_fields()) return;
    const auto later = [this](const presenter::StepRow& step) { return step.open && step.number > view_.step_number; };
    if (std::ranges::none_of(view_.steps, later)) return save_->choose_outcome();
    follow_focus();
    actions_.next_step();
}

void CallScreen::remember_field() {
    wxWindow* focused = wxWindow::FindFocus();
    if (focused) field_left_ = focused;
}

bool CallScreen::among_fields() const {
    wxWindow* focused = wxWindow::FindFocus();
    return focused && fields_->IsDescendant(focused);
}

// Back to the fields first; from there Esc leaves the scenario.
void CallScreen::back_to_field() {
    if (among_fields()) {
        if (!view_.scenario) return;
        follow_focus();
        return actions_.leave_scenario();
    }
    if (field_left_ && fields_->IsDescendant(field_left_.get())) return field_left_->SetFocus();
    fields_->take_focus();
}

void CallScreen::on_command(CommandEvent& event) {
    if (!on_step_command(event) && !on_field_command(event) && !on_call_command(event) && !on_customer_command(event))
        event.Skip();
}

bool CallScreen::on_step_command(const CommandEvent& event) {
    switch (event.command()) {
        case Command::step:
            return follow_focus(), actions_.go_to_step(event.number()), true;
        case Command::next_step:
            return follow_focus(), actions_.next_step(), true;
        case Command::previous_step:
            return follow_focus(), actions_.previous_step(), true;
        case Command::first_missing:
            return follow_focus(), actions_.go_to_first_missing(), true;
        case Command::scenario:
            follow_focus();
            return actions_.press_scenario(scenario_keys()[static_cast<std::size_t>(event.number())].scenario), true;
        default:
            return false;
    }
}

bool CallScreen::on_field_command(const CommandEvent& event) {
    switch (event.command()) {
        case Command::next_field:
            return CallAfter([this] { next_field(); }), true;  // an option chosen with Enter may open a field first
        case Command::back:
            return back_to_field(), true;
        case Command::undo:
            return follow_focus(), actions_.undo(), true;
        case Command::split:
        case Command::one_datum:
            if (FieldRow* refused = fields_->first_refused())
                return follow_focus(), refused->mend(event.command()), true;
            return true;
        default:
            return false;
    }
}

bool CallScreen::on_call_command(const CommandEvent& event) {
    switch (event.command()) {
        case Command::phone:
            return actions_.next_on_phone(), true;
        case Command::customer_hung_up:
            return actions_.customer_hung_up(), true;
        case Command::save:
            return follow_focus(), actions_.save(), true;
        case Command::doubt:
            return view_.doubt.offered ? doubt_->ask() : actions_.doubt_sale({}), true;
        case Command::outcome:
            return save_->choose_outcome(), true;
        case Command::faq:
            return faq_->take_focus(), true;
        case Command::told:
            return actions_.told_faq(), true;
        case Command::no_answer:
            return actions_.no_answer_here(), true;
        default:
            return false;
    }
}

bool CallScreen::on_customer_command(const CommandEvent& event) {
    switch (event.command()) {
        case Command::earlier_calls:
            return past_->take_focus(PastPanel::Shown::calls), true;
        case Command::complaints:
            return past_->take_focus(PastPanel::Shown::tickets), true;
        case Command::incoming:
            return actions_.another_call_waits(), true;
        default:
            return false;
    }
}

}  // namespace cts::ui
