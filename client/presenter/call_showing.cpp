// What the call's screen shows: the session, the telephone and the line as plain values.
#include <algorithm>

#include "client/presenter/call_state.h"
#include "client/presenter/callback_opening.h"
#include "client/presenter/confirmation_view.h"
#include "client/presenter/ending_view.h"
#include "client/presenter/field_view.h"
#include "client/presenter/script_lines.h"

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
    view.doubt = {is_sale(), doubt};
    view.outcome = outcome_chooser(session, {outcome, !doubt.empty(), moments}, settings, language());
    view.gate = gate_of(session, outcome, refused, language());
}

}  // namespace cts::presenter
