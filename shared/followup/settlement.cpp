#include "shared/followup/settlement.h"

namespace cts::followup {
namespace {

using form::OutcomeClass;
using form::Settlement;

std::optional<Settlement> settles(const form::Outcome& outcome) {
    if (outcome.settles) return outcome.settles;
    return form::is_sale(outcome) ? std::optional(Settlement::confirmed) : std::nullopt;
}

std::optional<Action> step_before_charging(const form::Outcome& outcome) {
    const auto settlement = settles(outcome);
    if (!settlement) return std::nullopt;
    switch (*settlement) {
        case Settlement::confirmed:
            return Action::confirm;
        case Settlement::cancelled:
            return Action::cancel;
        case Settlement::told_how:
            return Action::tell_how;
    }
    return std::nullopt;
}

std::optional<Action> step_of_remedy(const form::Outcome& outcome) {
    const auto settlement = settles(outcome);
    if (settlement == Settlement::confirmed) return Action::conform;
    if (settlement == Settlement::cancelled) return Action::cancel;
    return std::nullopt;
}

std::optional<Action> step_of_visit(State state, bool reached) {
    if (state != State::appointed) return std::nullopt;
    return reached ? Action::visit : Action::miss_visit;
}

}  // namespace

std::optional<Action> step_of_call(FollowUpKind worked, State state, const CallForFollowUp& call) {
    const OutcomeClass how = call.outcome.outcome_class;
    const bool reached = how != OutcomeClass::unreachable;
    switch (worked) {
        case FollowUpKind::callback:
            return call.stays_promised ? std::nullopt : std::optional(Action::keep);
        case FollowUpKind::second_confirmation:
            return step_before_charging(call.outcome);
        case FollowUpKind::remedial_call:
            return step_of_remedy(call.outcome);
        case FollowUpKind::complaint_ticket:
            return reached && state == State::open ? std::optional(Action::contact) : std::nullopt;
        case FollowUpKind::technical_query:
            return reached && how != OutcomeClass::invalid ? std::optional(Action::clear) : std::nullopt;
        case FollowUpKind::field_visit:
            return step_of_visit(state, reached);
        case FollowUpKind::department_order:
            return std::nullopt;
    }
    return std::nullopt;
}

Needs known_of_call(const form::Outcome& outcome) {
    Needs known{Need::call_outcome, Need::contact, Need::finding, Need::visit_result};
    const auto settlement = settles(outcome);
    known.add_if(settlement == Settlement::confirmed && outcome.confirmed_sale, Need::four_standards);
    known.add_if(settlement == Settlement::cancelled, Need::cancellation);
    known.add_if(settlement == Settlement::told_how, Need::how_to_cancel_told);
    known.add_if(outcome.outcome_class == OutcomeClass::unreachable, Need::reason);
    return known;
}

}  // namespace cts::followup
