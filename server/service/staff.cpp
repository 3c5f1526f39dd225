#include "server/service/staff.h"

#include <algorithm>

#include "server/service/authorise.h"
#include "server/storage/claim_rules.h"

namespace cts::service {

using form::FollowUpKind;
using model::Right;

namespace {

bool could_take(const model::User& user, const storage::FollowUpRecord& follow_up) {
    const storage::Claimant who{
        user.id, user.spoken_languages, may(user, Right::lead_team), may(user, Right::work_tickets),
        {},      &user.memberships};
    return may_work(user, follow_up.kind) && storage::why_theirs(follow_up, who).has_value();
}

}  // namespace

std::vector<model::User> staff_of(const Tools& tools) {
    auto users = tools.store.users().all();
    std::erase_if(users, [](const model::User& user) { return !user.active; });
    return users;
}

bool may_work(const model::User& user, FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::callback:
        case FollowUpKind::second_confirmation:
        case FollowUpKind::remedial_call:
        case FollowUpKind::field_visit:
            return may(user, Right::log_calls);
        case FollowUpKind::technical_query:
            return may(user, Right::log_calls) && may(user, Right::lead_team);
        case FollowUpKind::complaint_ticket:
            return may(user, Right::work_tickets);
        case FollowUpKind::department_order:
            return may(user, Right::work_tickets) || may(user, Right::work_orders);
    }
    return false;
}

bool Staff::nobody_can_take(const storage::FollowUpRecord& follow_up) {
    if (follow_up.agent) {
        const auto& theirs = of(*follow_up.agent);
        return !theirs || !could_take(*theirs, follow_up);
    }
    return std::ranges::none_of(everybody(), [&](const model::User& user) { return could_take(user, follow_up); });
}

const std::optional<model::User>& Staff::of(model::UserId id) {
    const auto known = known_.find(id);
    if (known != known_.end()) return known->second;
    auto& user = known_[id];
    if (auto record = tools_.store.users().by_id(id); record && record->user.active) user = std::move(record->user);
    return user;
}

const std::vector<model::User>& Staff::everybody() {
    if (!everybody_) everybody_ = staff_of(tools_);
    return *everybody_;
}

}  // namespace cts::service
