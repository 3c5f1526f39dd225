#include "client/presenter/call_presenter.h"

#include <algorithm>

#include "client/presenter/answer_edits.h"
#include "client/presenter/call_state.h"
#include "client/presenter/callback_opening.h"
#include "client/presenter/common_views.h"
#include "client/presenter/confirmation_view.h"
#include "client/presenter/ending_view.h"
#include "client/presenter/field_view.h"
#include "client/presenter/script_lines.h"
#include "shared/words/words.h"

namespace cts::presenter {

void CallPresenter::State::refresh(std::string focus_field) {
    const auto& versions = parts.claimed.contents;
    api::ProjectVersions of_call{
        versions.product_version, versions.faq_version, {{versions.purpose, versions.form_version}}};
    view.top = top_bar(parts.agent, parts.project, of_call, versions.purpose);
    view.top.practice = versions.origin == api::Origin::practice;
    view.phone = phone();
    view.customer = customer_view(parts.claimed, session.kit(), language());
    view.faq = faq.view(language());
    view.faq.answer = session.placeholders_filled(view.faq.answer, language());
    view.focus_field = std::move(focus_field);
    view.caret = caret;
    view.notice = notice;
    view.saving = saving;
    view.scenario = scenario.view(session, language());
    meter.caret_in(in_faq ? std::string() : focus, session, now());
    show_line();
    show_step();
    show_ending();
}

PhoneView CallPresenter::State::phone() const {
    return {times.state(), times.since(), number_to_dial, dialling_off};
}

void CallPresenter::State::show_step() {
    const auto& shown = current_step();
    view.steps = step_rows(session, shown.name, step_clock.spent(now()), language());
    view.step_number = static_cast<int>(step) + 1;
    view.step_title = shown.title.in(language());
    view.step_since = step_clock.since();
    view.script = script_of(session, shown, focus, language());
    if (step == 0)
        view.script = opened_by(callback_opening(parts.claimed, parts.agent, now()), std::move(view.script),
                                is_answered(session, shown));
    view.confirmation.clear();
    view.confirmation_missing = 0;
    if (shown.opening_confirmation) {
        view.confirmation = confirmation_rows(session, shown, answered_at, language());
        view.confirmation_missing =
            static_cast<int>(std::count_if(view.confirmation.begin(), view.confirmation.end(),
                                           [](const ConfirmationRow& row) { return row.sign != form::Sign::done; }));
    }
    view.fields = step_fields();
}

std::vector<FieldView> CallPresenter::State::step_fields() const {
    std::vector<FieldView> fields;
    for (const auto& field : current_step().fields) {
        const bool in_block = current_step().opening_confirmation && form::is_confirmation_field(field.name);
        if (!in_block && session.field_state(field.name).visible)
            fields.push_back(field_view(session, field, language()));
    }
    return fields;
}

void CallPresenter::State::show_ending() {
    auto moments = times.moments();
    if (!moments.ended_at) moments.ended_at = now();
    followup::Settings settings;
    settings.second_confirmation_lead = parts.project.second_confirmation_lead;
    view.outcome = outcome_chooser(session, outcome, moments, settings, language());
    view.gate = gate_of(session, outcome, refused, language());
}

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

void CallPresenter::State::hang_up(api::HungUpBy by) {
    times.ended(now(), by);
    if (scenario.outcome() == nullptr) return show();
    scenario.end();
    go_to_missing();
}

api::Telemetry CallPresenter::State::telemetry() const {
    std::set<std::string> steps;
    for (const auto& [name, spent] : step_clock.spent(now())) steps.insert(name);
    return meter.telemetry(session, steps, now());
}

void CallPresenter::State::dial() {
    if (dialling || times.state() != PhoneState::idle) return;
    if (parts.claimed.contents.origin == api::Origin::practice) return dialled(api::Dialled{});
    dialling = true;
    auto self = shared_from_this();
    auto answer = std::make_shared<gateway::Answer<api::Dialled>>();
    parts.executor.run(
        [self, answer] {
            *answer = self->parts.gateway.dial(self->parts.claimed.contents.call, self->parts.claimed.slip);
        },
        [self, answer] { self->dialled(*answer); });
}

void CallPresenter::State::dialled(const gateway::Answer<api::Dialled>& answer) {
    dialling = false;
    if (parts.keeping.work) parts.keeping.work->line().heard(answer ? nullptr : &answer.error(), now());
    if (!answer) {
        notice = answer.error().message;
        const bool unknown = answer.error().kind == gateway::FaultKind::not_logged_in;
        if (unknown && parts.keeping.log_in_again) return parts.keeping.log_in_again();
        return show();
    }
    number_to_dial = answer->number.value_or("");
    dialling_off = !answer->number.has_value();
    times.dialled(now());
    judge_at(now());
    show();
}

// The form's now() and today() are the moment of dialling, as the server will take them (api::judged_at).
void CallPresenter::State::judge_at(model::Instant at) {
    auto context = session.context();
    context.at = at;
    form::FormSession fresh(parts.kit, parts.claimed.contents.purpose, std::move(context));
    for (const auto& each : definition().steps) {
        for (const auto& field : each.fields) {
            fresh.answer(field.name, session.answer_of(field.name));
            if (const auto reason = session.one_datum_reason(field.name)) fresh.one_datum(field.name, *reason);
        }
    }
    session = std::move(fresh);
}

CallPresenter::CallPresenter(CallParts parts, std::function<void()> changed, std::function<void(api::CallSaved)> saved)
    : state_(std::make_shared<State>(std::move(parts), std::move(changed), std::move(saved))) {
    const auto& draft = state_->parts.keeping.draft;
    if (draft) state_->put_back(*draft);
    state_->step_clock.enter(state_->current_step().name, state_->now());
    state_->faq.search({}, state_->current_step().name);
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

void CallPresenter::dial() {
    state_->dial();
}

void CallPresenter::answered() {
    state_->times.answered(state_->now());
    state_->show();
}

// Nothing was dialled: the call begins where it is answered, and that is the moment it is judged by.
void CallPresenter::came_in() {
    state_->times.dialled(state_->now());
    state_->times.answered(state_->now());
    state_->judge_at(state_->now());
    state_->show();
}

void CallPresenter::hang_up(api::HungUpBy by) {
    state_->hang_up(by);
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

api::Telemetry CallPresenter::telemetry() const {
    return state_->telemetry();
}

void CallPresenter::choose_outcome(const std::string& name) {
    state_->scenario.end();
    state_->outcome = name;
    state_->refused.clear();
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
