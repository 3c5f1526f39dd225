// The telephone of a call: dialled, answered, hung up, and the moment the form is judged by.
#include "client/presenter/call_state.h"
#include "client/presenter/desk_words.h"

namespace cts::presenter {

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

void CallPresenter::State::hang_up(api::HungUpBy by) {
    times.ended(now(), by);
    if (scenario.outcome() == nullptr) return show();
    scenario.end();
    go_to_missing();
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
    if (state_->parts.alone) state_->notice = taken_alone_sentence(state_->language());
    state_->show();
}

void CallPresenter::hang_up(api::HungUpBy by) {
    state_->hang_up(by);
}

}  // namespace cts::presenter
