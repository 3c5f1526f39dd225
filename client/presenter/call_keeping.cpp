// A call on its way to the server, and what is kept of it until it is there.
#include <algorithm>

#include "client/presenter/call_draft.h"
#include "client/presenter/call_state.h"
#include "client/presenter/desk_words.h"
#include "client/presenter/send_telemetry.h"

namespace cts::presenter {

api::CallSave CallPresenter::State::record() const {
    api::CallSave record;
    record.slip = parts.claimed.slip;
    record.taken_alone = parts.alone;
    record.dialled_at = times.moments().dialled_at;
    record.answered_at = times.moments().answered_at;
    record.ended_at = times.moments().ended_at;
    record.hung_up_by = times.hung_up_by();
    record.outcome = outcome;
    if (is_sale() && !doubt.empty()) record.sale_doubted = doubt;
    record.answers = session.counting_answers();
    record.one_datum = session.one_datum_reasons();
    record.faq_uses = faq.uses();
    return record;
}

void CallPresenter::State::save() {
    if (saving) return;
    times.ended(now(), api::HungUpBy::agent);
    scenario.end();
    saving = true;
    notice.clear();
    show();
    auto self = shared_from_this();
    auto attempt = std::make_shared<SaveAttempt>();
    parts.executor.run(
        [self, attempt, sent = finished()] {
            *attempt = deliver_call(self->parts.gateway, self->desk(), self->definition(), sent, self->kit_files());
        },
        [self, attempt] { self->came_back(*attempt); });
}

void CallPresenter::State::came_back(const SaveAttempt& attempt) {
    saving = false;
    const auto* fault = attempt.answer ? nullptr : &attempt.answer.error();
    if (parts.keeping.work && attempt.asked) parts.keeping.work->line().heard(fault, now());
    switch (attempt.where) {
        case SaveAttempt::Where::server:
            saved(*attempt.answer);
            return send_telemetry(parts.gateway, parts.executor, parts.claimed.contents.call, telemetry());
        case SaveAttempt::Where::outbox:
            return queued();
        case SaveAttempt::Where::log_in:
            save_again = parts.keeping.log_in_again != nullptr;
            if (!save_again) return refused_on_screen(attempt);
            show();
            return parts.keeping.log_in_again();
        case SaveAttempt::Where::screen:
            return refused_on_screen(attempt);
    }
}

void CallPresenter::State::refused_on_screen(const SaveAttempt& attempt) {
    notice = attempt.trouble && desk().store ? stays_on_screen_sentence(*attempt.trouble, language())
                                             : attempt.answer.error().message;
    refused = attempt.answer.error().problems;
    const auto known = std::find_if(refused.begin(), refused.end(), [this](const model::Problem& problem) {
        return definition().find_field(problem.field) != nullptr;
    });
    if (known != refused.end()) return go_to_field(known->field);
    show();
}

desk::OutboxItem CallPresenter::State::finished() const {
    desk::OutboxItem item;
    item.call = parts.claimed.contents.call;
    item.agent = parts.claimed.contents.agent;
    item.customer_name = parts.alone ? parts.alone->phone : parts.claimed.customer_name;
    item.contents = parts.claimed.contents;
    item.record = record();
    item.finished_at = now();
    return item;
}

// What the screens show of it until the server has said more.
void CallPresenter::State::queued() {
    api::CallSaved made;
    made.call.id = parts.claimed.contents.call;
    made.call.project = parts.claimed.contents.project;
    made.call.outcome = outcome;
    if (const auto* meant = definition().find_outcome(outcome)) made.call.outcome_class = meant->outcome_class;
    made.call.dialled_at = times.moments().dialled_at;
    made.call.answered_at = times.moments().answered_at;
    made.call.ended_at = times.moments().ended_at;
    auto measured = finished();
    measured.kind = desk::OutboxKind::telemetry;
    measured.telemetry = telemetry();
    auto self = shared_from_this();
    parts.executor.run(
        Lane::disk, [self, measured] { (void)self->desk().store->finish(measured, self->kit_files()); }, [] {});
    parts.keeping.queued(made);
}

// On the desk's own thread: a keystroke waits for no disk.
void CallPresenter::State::keep() const {
    if (!parts.keeping.work || times.state() == PhoneState::idle) return;
    parts.keeping.work->drafts().keep(draft(), parts.keeping.kit_files);
}

desk::Draft CallPresenter::State::draft() const {
    desk::Draft draft;
    draft.of = {parts.agent.user, parts.project, parts.claimed, parts.alone};
    take_answers(session, draft);
    draft.dialled_at = times.moments().dialled_at;
    draft.answered_at = times.moments().answered_at;
    draft.ended_at = times.moments().ended_at;
    draft.hung_up_by = times.hung_up_by();
    draft.number_to_dial = number_to_dial;
    draft.dialling_off = dialling_off;
    draft.step = current_step().name;
    draft.focus = focus;
    draft.caret = caret;
    draft.outcome = outcome;
    draft.doubt = doubt;
    draft.faq_uses = faq.uses();
    draft.answered_when = answered_at;
    draft.step_spent = step_clock.spent(now());
    draft.scenario = scenario.at_work(definition());
    draft.measured = meter.so_far(now());
    draft.faq_query = faq.query();
    draft.faq_entry = faq.shown_entry();
    draft.kept_at = now();
    return draft;
}

void CallPresenter::State::put_back(const desk::Draft& draft) {
    put_back_answers(draft, session);
    times.restore({draft.dialled_at, draft.answered_at, draft.ended_at}, draft.hung_up_by);
    if (draft.dialled_at) judge_at(*draft.dialled_at);
    number_to_dial = draft.number_to_dial;
    dialling_off = draft.dialling_off;
    if (definition().find_outcome(draft.outcome)) outcome = draft.outcome;
    doubt = draft.doubt;
    answered_at = draft.answered_when;
    step_clock.restore(draft.step_spent);
    const auto& steps = definition().steps;
    const auto found = std::ranges::find(steps, draft.step, &form::Step::name);
    if (found != steps.end()) step = static_cast<std::size_t>(found - steps.begin());
    focus = draft.focus;
    caret = draft.caret;
    faq.go_on_from(draft.faq_uses, draft.faq_query, draft.faq_entry, current_step().name);
    meter.go_on_from(draft.measured);
    if (draft.scenario) scenario.go_on_from(*draft.scenario, definition());
    notice = draft_back_sentence(language());
}

void CallPresenter::State::show_line() {
    if (!parts.keeping.work) return;
    parts.keeping.work->show(view.top, language());
    view.draft_at = parts.keeping.work->drafts().kept_at(parts.claimed.contents.call);
    if (view.notice.empty()) view.notice = view.top.unkept;
}

void CallPresenter::come_back() {
    state_->notice.clear();
    state_->show(state_->focus);
    go_on();
}

void CallPresenter::go_on() {
    if (std::exchange(state_->save_again, false)) state_->save();
}

void CallPresenter::line_changed() {
    state_->view.notice = state_->notice;
    state_->show_line();
}

void CallPresenter::hand_over() {
    if (!std::exchange(state_->save_again, false)) return;
    auto state = state_;
    state->parts.executor.run(
        Lane::disk, [state, sent = state->finished()] { (void)put_in_outbox(state->desk(), sent, state->kit_files()); },
        [state] { state->parts.keeping.work->outbox().count_again(); });
}

}  // namespace cts::presenter
