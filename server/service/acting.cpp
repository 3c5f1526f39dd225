#include "server/service/acting.h"

#include <algorithm>
#include <set>

#include "server/service/authorise.h"
#include "server/storage/claim_rules.h"

namespace cts::service {

using followup::Action;
using followup::Actor;
using followup::Need;
using followup::Needs;
using form::FollowUpKind;
using model::Right;

namespace {

constexpr Need not_by_hand[] = {Need::call_outcome, Need::calls_used_up, Need::period_over, Need::new_trial_end,
                                Need::billing_allowed};

bool is_offered(const Needs& needs) {
    return std::ranges::none_of(not_by_hand, [&](Need need) { return needs.has(need); });
}

api::StepOffered offered(Action action, const Needs& needs, const Needs& known) {
    api::StepOffered step{std::string(followup::action_name(action)), followup::action_label(action), {}, {}};
    for (const Need need : followup::all_needs()) {
        if (!needs.has(need)) continue;
        step.needs.emplace_back(followup::need_name(need));
        if (!known.has(need)) step.missing.emplace_back(followup::need_name(need));
    }
    return step;
}

}  // namespace

std::vector<api::StepOffered> offered_steps(const model::User& user, const storage::FollowUpRecord& record,
                                            const PlainFacts& facts) {
    std::set<Action> known;
    std::vector<api::StepOffered> steps;
    for (const Actor by : actors_of(user, record)) {
        for (const Action action : followup::actions_for(record.kind, record.state, by)) {
            const Needs needs = followup::needed_for(record.kind, record.state, action);
            if (!is_taken_by_hand(action) || !is_offered(needs) || !known.insert(action).second) continue;
            steps.push_back(offered(action, needs, known_of(record.kind, facts)));
        }
    }
    return steps;
}

std::vector<Actor> actors_of(const model::User& user, const storage::FollowUpRecord& record) {
    std::vector<Actor> actors;
    if (!user.active) return actors;
    if (may(user, Right::lead_team)) actors.push_back(Actor::team_leader);
    if (may(user, Right::work_tickets)) actors.push_back(Actor::back_office);
    const bool asked = may(user, Right::work_orders) && storage::is_of_their_group(record, user.memberships);
    if (record.kind == FollowUpKind::department_order && (asked || may(user, Right::work_tickets)))
        actors.push_back(Actor::department);
    const bool theirs = may(user, Right::log_calls) && record.agent == user.id;
    if (theirs) actors.push_back(Actor::agent);
    const bool their_district =
        may(user, Right::log_calls) && !record.agent && storage::is_of_their_group(record, user.memberships);
    if (record.kind == FollowUpKind::field_visit && (theirs || their_district)) actors.push_back(Actor::field_group);
    return actors;
}

bool is_taken_by_hand(followup::Action action) {
    return action != followup::Action::bar;
}

}  // namespace cts::service
