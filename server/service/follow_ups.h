// What calls left behind, for whoever owns it: the customer's name, a masked number, what it is about, when it is due,
// and what became of it.
#pragma once

#include "server/service/paging.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// One's own, and what of the team's one may take now.
Result<api::Page<api::FollowUp>> own_follow_ups(const Tools& tools, const model::User& user, const PageWanted& page);

bool may_see(const model::User& user, const storage::FollowUpRecord& record, model::Instant now);

// For who may see it: whose it is, who may take it, who leads the team. not_found else. With what is written down about
// it and what this user may do next.
Result<api::FollowUpDetail> follow_up_detail(const Tools& tools, const model::User& user, model::FollowUpId id);

std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpRecord>& records);
std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpSeen>& seen);

}  // namespace cts::service
