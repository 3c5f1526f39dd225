#include "client/presenter/call_presenter.h"

#include <algorithm>

#include "client/presenter/answer_edits.h"
#include "client/presenter/call_state.h"
#include "shared/words/words.h"

namespace cts::presenter {

std::string CallPresenter::State::first_field(const form::Step& of) const {
    for (const auto& field : of.fields) {
        if (session.field_state(field.name).visible && field.type != form::FieldType::note) return field.name;
    }
    return {};
}

void CallPresenter::State::enter_step(std::size_t index, std::string focus_field) {
    in_faq = false;
    step = index;
    step_clock.enter(current_step().name, now());
    focus = focus_field.empty() ? first_field(current_step()) : std::move(focus_field);
    caret = -1;
    show(focus);
}

// The nearest step in this direction whose relevance holds; where there is none, the talk stays where it is.
void CallPresenter::State::keep_to_open_step(int direction, std::size_t index) {
    const auto count = definition().steps.size();
    for (; index < count; index += static_cast<std::size_t>(direction)) {
        if (session.step_state(definition().steps[index].name).visible) return enter_step(index, {});
    }
}

void CallPresenter::State::answers_changed(const std::string& field) {
    answered_at[field] = now();
    in_faq = false;
    refused.clear();
    notice.clear();
    show();
}

void CallPresenter::State::go_to_field(const std::string& field) {
    in_faq = false;
    const auto* holder = definition().step_of(field);
    if (holder == nullptr) return show(field);  // "/outcome": the chooser
    const auto index = static_cast<std::size_t>(holder - definition().steps.data());
    if (index != step) return enter_step(index, field);
    if (focus != field) caret = -1;
    focus = field;
    show(field);
}

void CallPresenter::State::press_scenario(const std::string& name) {
    const auto* meant = outcome_of_scenario(definition(), name);
    const auto offered = session.outcomes();
    if (meant == nullptr || std::ranges::find(offered, meant) == offered.end()) {
        notice = meant == nullptr ? words::tr("This form has no scenario for that key.", language())
                                  : words::tr("That scenario does not fit the answers so far.", language());
        return show();
    }
    const bool again = scenario.outcome() == meant;
    if (times.state() != PhoneState::wrap_up) scenario.press(*meant, now(), {outcome, step, focus});
    outcome = meant->name;
    refused.clear();
    notice.clear();
    if (again) return show();
    refresh({});
    go_to_missing();
}

// The caret goes to what the outcome still needs, unless it stands in such a field already.
void CallPresenter::State::go_to_missing() {
    const auto& missing = view.gate.missing;
    const bool there = std::ranges::find(missing, focus, &MissingItem::field) != missing.end();
    if (missing.empty() || there) return show();
    go_to_field(missing.front().field);
}

void CallPresenter::State::leave_scenario() {
    const auto before = scenario.leave();
    if (!before) return;
    outcome = before->outcome;
    if (before->step != step) return enter_step(before->step, before->focus);
    focus = before->focus;
    show(focus);
}

api::Telemetry CallPresenter::State::telemetry() const {
    std::set<std::string> steps;
    for (const auto& [name, spent] : step_clock.spent(now())) steps.insert(name);
    return meter.telemetry(session, steps, now());
}

CallPresenter::CallPresenter(CallParts parts, std::function<void()> changed, std::function<void(api::CallSaved)> saved)
    : state_(std::make_shared<State>(std::move(parts), std::move(changed), std::move(saved))) {
    const auto& draft = state_->parts.keeping.draft;
    if (draft) state_->put_back(*draft);
    state_->step_clock.enter(state_->current_step().name, state_->now());
    if (!draft) state_->faq.search({}, state_->current_step().name);
    if (!draft || draft->focus.empty()) state_->focus = state_->first_field(state_->current_step());
    state_->view.scenarios = scenario_names(state_->definition());
    state_->refresh(state_->focus);
}

CallPresenter::~CallPresenter() {
    state_->changed = [] {};
    state_->saved = [](const api::CallSaved&) {};
}

const CallView& CallPresenter::view() const {
    return state_->view;
}

void CallPresenter::use_language(model::Language language) {
    state_->parts.agent.language = language;
    state_->show(state_->focus);
}

void CallPresenter::tick() {
    state_->view.steps = step_rows(state_->session, state_->current_step().name,
                                   state_->step_clock.spent(state_->now()), state_->language());
    if (state_->scenario.tick(state_->now())) state_->show();
}

void CallPresenter::go_to_step(int number) {
    const auto index = static_cast<std::size_t>(number - 1);
    const auto& steps = state_->definition().steps;
    if (number >= 1 && index < steps.size() && state_->session.step_state(steps[index].name).visible) {
        state_->enter_step(index, {});
    }
}

void CallPresenter::next_step() {
    state_->keep_to_open_step(+1, state_->step + 1);
}

void CallPresenter::previous_step() {
    if (state_->step > 0) state_->keep_to_open_step(-1, state_->step - 1);
}

void CallPresenter::focus(const std::string& field) {
    if (state_->focus == field && !state_->in_faq) return;
    state_->in_faq = false;
    state_->focus = field;
    state_->caret = -1;
    state_->show();
}

// Nothing on the screen changes by it.
void CallPresenter::caret(const std::string& field, int position) {
    if (state_->focus != field || state_->caret == position) return;
    state_->caret = position;
    state_->keep();
}

void CallPresenter::answer(const std::string& field, const std::string& text) {
    if (state_->session.answer_of(field) == text) return;
    state_->history.note_typing(state_->session, field);
    state_->session.answer(field, text);
    state_->answers_changed(field);
}

void CallPresenter::choose(const std::string& field, const std::string& option) {
    auto& session = state_->session;
    state_->history.note(session, {field, std::string(form::is_confirmation_field(field) ? "oc_second_yes" : field)});
    const auto* found = state_->definition().find_field(field);
    session.answer(field, found != nullptr && found->type == form::FieldType::select_multiple
                              ? toggled(session.answer_of(field), option)
                              : option);
    state_->answers_changed(field);
}

void CallPresenter::split(const std::string& field) {
    const auto findings = state_->session.single_datum_findings(field);
    if (findings.empty() || findings.front().split.empty()) return;
    const auto answers = split_answers(state_->session, field, findings.front().split);
    std::vector<std::string> fields{field};
    for (const auto& [name, text] : answers) {
        if (name != field) fields.push_back(name);
    }
    state_->history.note(state_->session, fields);
    for (const auto& [name, text] : answers) state_->session.answer(name, text);
    state_->answers_changed(field);
    state_->show(field);
}

void CallPresenter::one_datum(const std::string& field, const std::string& reason) {
    state_->history.note(state_->session, {field});
    state_->session.one_datum(field, reason);
    state_->answers_changed(field);
}

void CallPresenter::undo() {
    if (const auto field = state_->history.undo(state_->session)) {
        state_->refused.clear();
        state_->go_to_field(*field);
    }
}

void CallPresenter::search_faq(const std::string& query) {
    state_->faq.search(query, state_->current_step().name);
    state_->in_faq = true;
    state_->show();
}

void CallPresenter::select_faq(int row) {
    state_->faq.select(row);
    state_->show();
}

void CallPresenter::told_faq() {
    state_->faq.told(state_->current_step().name, state_->now());
    state_->notice = words::tr("Counted as told to the customer.", state_->language());
    state_->show(state_->focus);
}

void CallPresenter::no_answer_here() {
    state_->faq.no_answer_here(state_->current_step().name, state_->now());
    state_->notice = words::tr("Sent to the planner: no answer here.", state_->language());
    state_->show(state_->focus);
}

void CallPresenter::press_scenario(const std::string& scenario) {
    state_->press_scenario(scenario);
}

void CallPresenter::leave_scenario() {
    state_->leave_scenario();
}

void CallPresenter::another_call_waits() {
    state_->notice =
        words::tr("This call comes first: save it, then take the next one. Nothing is lost.", state_->language());
    state_->show();
}

void CallPresenter::this_call_first() {
    state_->notice =
        words::tr("This call comes first: save it, then see what waits. Nothing is lost.", state_->language());
    state_->show();
}

api::Telemetry CallPresenter::telemetry() const {
    return state_->telemetry();
}

void CallPresenter::choose_outcome(const std::string& name) {
    state_->scenario.end();
    state_->outcome = name;
    state_->refused.clear();
    state_->show();
}

void CallPresenter::doubt_sale(const std::string& reason) {
    state_->notice.clear();
    state_->refused.clear();
    if (state_->is_sale())
        state_->doubt = reason;
    else
        state_->notice = words::tr("Only a sale can be doubted: choose its outcome first.", state_->language());
    state_->show();
}

void CallPresenter::go_to_first_missing() {
    const auto& gate = state_->view.gate;
    if (!gate.outcome_chosen) return state_->show("/outcome");
    if (!gate.missing.empty()) state_->go_to_field(gate.missing.front().field);
}

void CallPresenter::save() {
    if (!state_->view.gate.open) return go_to_first_missing();
    state_->save();
}

const std::string& CallPresenter::customer_name() const {
    return state_->parts.claimed.customer_name;
}

}  // namespace cts::presenter
