#include "shared/followup/planner.h"

#include <iterator>
#include <utility>

#include "shared/followup/left_to_the_leader.h"
#include "shared/followup/planned_of_its_own_accord.h"

namespace cts::followup {
namespace {

using form::FollowUpPriority;
using form::FollowUpRule;

constexpr std::string_view column_of_the_list = "lead.";

std::string district_of(const FollowUpRule& rule, const FinishedCall& call) {
    if (!rule.district.starts_with(column_of_the_list)) return answer_in(call.answers, rule.district);
    const auto column = call.lead.find(rule.district.substr(column_of_the_list.size()));
    return column == call.lead.end() ? std::string() : column->second;
}

std::string group_of(const FollowUpRule& rule, const FinishedCall& call) {
    switch (rule.owner) {
        case form::FollowUpOwner::field_group:
            return district_of(rule, call);
        case form::FollowUpOwner::department:
            return rule.department;
        case form::FollowUpOwner::skilled:
            return rule.skill;
        case form::FollowUpOwner::same_agent:
        case form::FollowUpOwner::team:
        case form::FollowUpOwner::back_office:
        case form::FollowUpOwner::team_leader:
        case form::FollowUpOwner::speaker:
            return {};
    }
    return {};
}

FollowUpPriority priority_of(const FollowUpRule& rule, const FinishedCall& call) {
    const bool again = rule.kind == FollowUpKind::complaint_ticket && call.earlier_complaints > 0;
    return again ? FollowUpPriority::urgent : rule.priority;
}

State first_state_of(const PlannedFollowUp& follow_up) {
    const bool appointed = follow_up.kind == FollowUpKind::field_visit && follow_up.due && !follow_up.group.empty();
    return appointed ? State::appointed : machine_of(follow_up.kind).first;
}

bool is_about_nothing(const FollowUpRule& rule, const FinishedCall& call) {
    return rule.kind == FollowUpKind::second_confirmation && call.kit.product.trial_days <= 0;
}

}  // namespace

PlannedFollowUp planned_by(const FollowUpRule& rule, const Planning& planning, Because because) {
    PlannedFollowUp follow_up;
    follow_up.kind = rule.kind;
    follow_up.owner = rule.owner;
    follow_up.because = because;
    follow_up.priority = priority_of(rule, planning.call);
    follow_up.language = answer_in(planning.call.answers, rule.language_field);
    follow_up.group = group_of(rule, planning.call);
    follow_up.subject = answer_in(planning.call.answers, rule.subject_field);
    set_clocks(rule, planning, follow_up);
    follow_up.state = first_state_of(follow_up);
    return follow_up;
}

std::vector<PlannedFollowUp> plan(const FinishedCall& call, const Settings& settings, const WorkingTimes& times) {
    const Planning planning{call, settings, times};
    std::vector<PlannedFollowUp> planned;
    for (const FollowUpRule& rule : call.outcome.follow_ups)
        if (!is_about_nothing(rule, call)) planned.push_back(planned_by(rule, planning, Because::outcome));
    auto beside = planned_of_its_own_accord(planning, planned);
    std::ranges::move(beside, std::back_inserter(planned));
    if (planned.empty() && is_left_to_the_leader(call.outcome))
        planned.push_back(planned_by(decided_by_the_leader(), planning, Because::nothing_said));
    return planned;
}

}  // namespace cts::followup
