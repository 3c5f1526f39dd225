#include "server/service/next_try.h"

#include <algorithm>

namespace cts::service {

using form::OutcomeClass;
using storage::LeadState;

namespace {

LeadState without_rule(OutcomeClass outcome) {
    switch (outcome) {
        case OutcomeClass::unreachable:
        case OutcomeClass::pending:
            return LeadState::again;
        case OutcomeClass::success:
        case OutcomeClass::refusal:
        case OutcomeClass::not_eligible:
        case OutcomeClass::complaint:
        case OutcomeClass::invalid:
            return LeadState::closed;
    }
    return LeadState::closed;
}

}  // namespace

NextTry next_try(const form::Outcome& outcome, const std::vector<storage::FollowUpRecord>& planned,
                 model::Instant ended_at, int calls_with_outcome) {
    if (outcome.do_not_call != form::DoNotCall::no) return {LeadState::closed};
    const bool promised = std::ranges::count(planned, form::FollowUpKind::callback, &storage::FollowUpRecord::kind) > 0;
    if (promised) return {LeadState::waiting};
    if (!outcome.retry) return {without_rule(outcome.outcome_class)};
    const auto at = followup::retry_at(*outcome.retry, ended_at, calls_with_outcome);
    if (!at) return {LeadState::closed};
    return {LeadState::again, at};
}

}  // namespace cts::service
