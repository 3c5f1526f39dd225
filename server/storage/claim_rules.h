// Whose a follow-up is for one who asks, and the lease that goes with it: pure, the same in every store. The stores
// only find the candidates.
//
//   agent      kind                  owner               it is
//   oneself    any                   any                 promised
//   colleague  callback              any                 the team's once it was due by colleagues_due, else theirs
//   colleague  any other             any                 theirs
//   none       second_confirmation   any                 the team's
//   none       remedial_call         any                 the team's; to be cancelled: the back office's
//   none       technical_query       any                 the team leaders'
//   none       complaint_ticket      any                 the back office's
//   none       callback              team, same_agent    the team's
//   none       callback              speaker             of who speaks its language (G6)
//   none       callback              team_leader         the team leaders'
//   none       callback              back_office         the back office's
//   none       callback              skilled             of who has the skill
//   none       callback              field_group         of the district's field group
//   none       callback              department          of who answers for the department
//   none       field_visit           any                 of the district's field group
//   none       department_order      any                 of who answers for the department
// A group without members is nobody's: it stands in the list of what nobody can take.
#pragma once

#include <array>

#include "server/storage/store.h"

namespace cts::storage {

// What is worked by a call and handed out by itself once it is due, in this order: a moment promised to a customer
// comes before a call they do not wait for, and both before somebody who was never called.
inline constexpr std::array kinds_called{form::FollowUpKind::callback, form::FollowUpKind::second_confirmation,
                                         form::FollowUpKind::remedial_call};

struct Claimant {
    model::UserId agent;
    const std::vector<std::string>& languages;
    bool leads_team = false;
    bool works_tickets = false;
    Instant colleagues_due;
    const model::Memberships* groups = nullptr;  // none: null
};

// Whose group a follow-up is addressed to, when it is addressed to one.
bool is_of_their_group(const FollowUpRecord& follow_up, const model::Memberships& groups);

// promised, team or skill; nullopt: somebody else's. Whether it is due is not asked, a colleague's excepted.
std::optional<ClaimedWhy> why_theirs(const FollowUpRecord& follow_up, const Claimant& who);
std::optional<ClaimedWhy> why_theirs(const FollowUpRecord& follow_up, const ClaimWanted& wanted);

// wanted.lease with the form the follow-up is worked with (followup/purpose.h) and what it is leased for.
Lease lease_for(const ClaimWanted& wanted, const std::optional<FollowUpRecord>& follow_up);

// A call to them may still come: the lead is nobody's unasked, whatever its lease says.
bool is_unreported(const LeadRecord& lead, Instant now);

// A lease that ended gives back what the lead was; while a call is unreported nobody is handed it.
LeadRecord given_back(LeadRecord lead, Instant now);

const ClaimZone* zone_of(const ClaimWanted& wanted, std::string_view zone);  // null: not to be called now

}  // namespace cts::storage
