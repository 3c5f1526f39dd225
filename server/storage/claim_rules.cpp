#include "server/storage/claim_rules.h"

#include <algorithm>

#include "shared/followup/purpose.h"

namespace cts::storage {

using form::FollowUpKind;
using form::FollowUpOwner;

namespace {

std::optional<ClaimedWhy> the_teams_if(bool theirs) {
    return theirs ? std::optional(ClaimedWhy::team) : std::nullopt;
}

bool is_of_groups(const FollowUpRecord& follow_up, const Claimant& who) {
    return who.groups && is_of_their_group(follow_up, *who.groups);
}

std::optional<ClaimedWhy> nobodys_callback(const FollowUpRecord& callback, const Claimant& who) {
    switch (callback.owner) {
        case FollowUpOwner::same_agent:
        case FollowUpOwner::team:
            return ClaimedWhy::team;
        case FollowUpOwner::speaker:
            if (std::ranges::find(who.languages, callback.language) == who.languages.end()) return std::nullopt;
            return ClaimedWhy::skill;
        case FollowUpOwner::team_leader:
            return the_teams_if(who.leads_team);
        case FollowUpOwner::back_office:
            return the_teams_if(who.works_tickets);
        case FollowUpOwner::skilled:
            return is_of_groups(callback, who) ? std::optional(ClaimedWhy::skill) : std::nullopt;
        case FollowUpOwner::field_group:
        case FollowUpOwner::department:
            return the_teams_if(is_of_groups(callback, who));
    }
    return std::nullopt;
}

std::optional<ClaimedWhy> nobodys(const FollowUpRecord& follow_up, const Claimant& who) {
    switch (follow_up.kind) {
        case FollowUpKind::callback:
            return nobodys_callback(follow_up, who);
        case FollowUpKind::second_confirmation:
            return ClaimedWhy::team;
        case FollowUpKind::remedial_call:
            if (follow_up.state == followup::State::to_be_cancelled) return the_teams_if(who.works_tickets);
            return ClaimedWhy::team;
        case FollowUpKind::technical_query:
            return the_teams_if(who.leads_team);
        case FollowUpKind::complaint_ticket:
            return the_teams_if(who.works_tickets);
        case FollowUpKind::field_visit:
        case FollowUpKind::department_order:
            return the_teams_if(is_of_groups(follow_up, who));
    }
    return std::nullopt;
}

const std::vector<std::string>& groups_asked(const FollowUpRecord& follow_up, const model::Memberships& groups) {
    if (follow_up.kind == FollowUpKind::field_visit || follow_up.owner == FollowUpOwner::field_group)
        return groups.districts;
    return follow_up.owner == FollowUpOwner::skilled ? groups.skills : groups.departments;
}

}  // namespace

bool is_of_their_group(const FollowUpRecord& follow_up, const model::Memberships& groups) {
    const auto& theirs = groups_asked(follow_up, groups);
    return !follow_up.group.empty() && std::ranges::find(theirs, follow_up.group) != theirs.end();
}

std::optional<ClaimedWhy> why_theirs(const FollowUpRecord& follow_up, const Claimant& who) {
    if (!follow_up.agent) return nobodys(follow_up, who);
    if (*follow_up.agent == who.agent) return ClaimedWhy::promised;
    return the_teams_if(follow_up.kind == FollowUpKind::callback && follow_up.due &&
                        *follow_up.due <= who.colleagues_due);
}

std::optional<ClaimedWhy> why_theirs(const FollowUpRecord& follow_up, const ClaimWanted& wanted) {
    return why_theirs(follow_up, Claimant{wanted.agent, wanted.languages, wanted.leads_team, wanted.works_tickets,
                                          wanted.colleagues_due, &wanted.groups});
}

Lease lease_for(const ClaimWanted& wanted, const std::optional<FollowUpRecord>& follow_up) {
    Lease lease = wanted.lease;
    lease.agent = wanted.agent;
    lease.follow_up.reset();
    if (!follow_up) return lease;
    lease.follow_up = follow_up->id;
    std::set<std::string> available;
    for (const auto& [purpose, version] : wanted.forms) available.insert(purpose);
    if (available.empty()) return lease;
    lease.purpose = followup::purpose_of(follow_up->kind, follow_up->call_purpose, available);
    lease.form_version = wanted.forms.at(lease.purpose);
    return lease;
}

const ClaimZone* zone_of(const ClaimWanted& wanted, std::string_view zone) {
    const auto found = std::ranges::find(wanted.zones, zone, &ClaimZone::name);
    return found == wanted.zones.end() ? nullptr : &*found;
}

bool is_unreported(const LeadRecord& lead, Instant now) {
    return lead.unreported_until && *lead.unreported_until > now;
}

LeadRecord given_back(LeadRecord lead, Instant now) {
    lead.state = lead.before_lease;
    lead.lease.reset();
    if (!is_unreported(lead, now)) return lead;
    lead.ready_at = lead.unreported_until;
    if (lead.state == LeadState::fresh) lead.state = LeadState::again;
    return lead;
}

}  // namespace cts::storage
