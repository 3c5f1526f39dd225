// What calls left behind, for whoever owns it: the customer's name, a masked number, what it is about, when it is due.
#pragma once

#include "server/service/paging.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::Page<api::FollowUp>> own_follow_ups(const Tools& tools, const model::User& user, const PageWanted& page);

std::vector<api::FollowUp> shown_follow_ups(const Tools& tools, const std::vector<storage::FollowUpRecord>& records);

}  // namespace cts::service
