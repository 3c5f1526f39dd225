#include "client/ui/class_words.h"

#include "client/ui/moment_text.h"
#include "client/ui/sentence.h"

namespace cts::ui {

std::string class_word(form::OutcomeClass outcome_class) {
    switch (outcome_class) {
        case form::OutcomeClass::success:
            return tr("success");
        case form::OutcomeClass::refusal:
            return tr("refusal");
        case form::OutcomeClass::pending:
            return tr("pending");
        case form::OutcomeClass::unreachable:
            return tr("unreachable");
        case form::OutcomeClass::not_eligible:
            return tr("not eligible");
        case form::OutcomeClass::complaint:
            return tr("complaint");
        case form::OutcomeClass::invalid:
            return tr("invalid");
    }
    return {};
}

Tone class_tone(form::OutcomeClass outcome_class) {
    switch (outcome_class) {
        case form::OutcomeClass::success:
            return Tone::ok;
        case form::OutcomeClass::pending:
            return Tone::promised;
        case form::OutcomeClass::complaint:
            return Tone::refused;
        case form::OutcomeClass::refusal:
        case form::OutcomeClass::unreachable:
        case form::OutcomeClass::not_eligible:
        case form::OutcomeClass::invalid:
            return Tone::plain;
    }
    return Tone::plain;
}

std::string follow_up_word(form::FollowUpKind kind) {
    switch (kind) {
        case form::FollowUpKind::callback:
            return tr("callback");
        case form::FollowUpKind::second_confirmation:
            return tr("second confirmation");
        case form::FollowUpKind::complaint_ticket:
            return tr("complaint ticket");
        case form::FollowUpKind::remedial_call:
            return tr("remedial call");
        case form::FollowUpKind::technical_query:
            return tr("technical query");
        case form::FollowUpKind::field_visit:
            return tr("field visit");
        case form::FollowUpKind::department_order:
            return tr("order to a department");
    }
    return {};
}

std::string project_state_word(const std::string& state) {
    if (state == "prepare") return tr("In preparation");
    if (state == "pilot") return tr("Pilot");
    if (state == "running") return tr("Running");
    if (state == "suspended") return tr("Suspended");
    if (state == "closed") return tr("Closed");
    return state;
}

Tone project_state_tone(const std::string& state) {
    if (state == "running") return Tone::ok;
    if (state == "suspended") return Tone::refused;
    return state == "pilot" ? Tone::warn : Tone::plain;
}

std::string will_create_text(const presenter::WillCreate& created, const std::string& zone) {
    const std::string kind = follow_up_word(created.kind);
    if (!created.due) return fill(tr("{kind}, due: not set"), arg("kind", kind));
    if (created.kind == form::FollowUpKind::second_confirmation)
        return fill(tr("{kind}, {due}"), arg("kind", kind), arg("due", short_day_text(*created.due, zone)));
    return fill(tr("{kind}, {due}"), arg("kind", kind), arg("due", day_minute_text(*created.due, zone)));
}

}  // namespace cts::ui
