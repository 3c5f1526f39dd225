#include "shared/followup/planned_of_its_own_accord.h"

#include <algorithm>

#include "shared/form/opening_confirmation.h"

namespace cts::followup {
namespace {

using form::FollowUpRule;
using form::OutcomeClass;

bool leaves(const std::vector<PlannedFollowUp>& planned, FollowUpKind kind) {
    return std::ranges::count(planned, kind, &PlannedFollowUp::kind) > 0;
}

bool has_confirmation(const form::Definition& talk) {
    return std::ranges::any_of(talk.steps, &form::Step::opening_confirmation);
}

// A yes was said, and none was taken back.
bool confirmation_began(const form::Answers& answers) {
    const std::string first = answer_in(answers, "oc_first_yes");
    return !first.empty() && first != "refused" && answer_in(answers, "oc_second_yes") != "refused";
}

bool dropped_in_confirmation(const FinishedCall& call) {
    const OutcomeClass how = call.outcome.outcome_class;
    const bool cut_off = how == OutcomeClass::pending || how == OutcomeClass::unreachable;
    return cut_off && has_confirmation(call.form) && confirmation_began(call.answers) &&
           !form::confirmation_gate(call.kit.product, call.answers).empty();
}

FollowUpRule confirm_again() {
    FollowUpRule rule;
    rule.kind = FollowUpKind::callback;
    rule.owner = form::FollowUpOwner::same_agent;
    rule.within = calendar::elapsed(std::chrono::milliseconds(0));
    return rule;
}

// The rule of the form's ticket whose subject the agent has written down; of a complaint without one, a bare one.
std::optional<FollowUpRule> ticket_of(const FinishedCall& call) {
    for (const form::Outcome& outcome : call.form.outcomes)
        for (const FollowUpRule& rule : outcome.follow_ups)
            if (rule.kind == FollowUpKind::complaint_ticket && !answer_in(call.answers, rule.subject_field).empty())
                return rule;
    if (call.outcome.outcome_class != OutcomeClass::complaint) return std::nullopt;
    FollowUpRule bare;
    bare.kind = FollowUpKind::complaint_ticket;
    bare.owner = form::FollowUpOwner::back_office;
    return bare;
}

FollowUpRule mend_the_sale() {
    FollowUpRule rule;
    rule.kind = FollowUpKind::remedial_call;
    rule.owner = form::FollowUpOwner::team;
    return rule;
}

bool is_doubted_sale(const FinishedCall& call) {
    return call.sale_doubted && form::is_sale(call.outcome);
}

}  // namespace

std::vector<PlannedFollowUp> planned_of_its_own_accord(const Planning& planning,
                                                       const std::vector<PlannedFollowUp>& planned) {
    std::vector<PlannedFollowUp> beside;
    if (!leaves(planned, FollowUpKind::callback) && dropped_in_confirmation(planning.call))
        beside.push_back(planned_by(confirm_again(), planning, Because::confirmation_dropped));
    if (const auto ticket = ticket_of(planning.call); ticket && !leaves(planned, FollowUpKind::complaint_ticket))
        beside.push_back(planned_by(*ticket, planning, Because::complaint_cut_off));
    if (!leaves(planned, FollowUpKind::remedial_call) && is_doubted_sale(planning.call))
        beside.push_back(planned_by(mend_the_sale(), planning, Because::sale_doubted));
    return beside;
}

}  // namespace cts::followup
