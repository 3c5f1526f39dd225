// What a team leader sees and does: what is overdue, nobody's, or out of everybody's reach, and who takes it instead.
#pragma once

#include <string_view>

#include "server/service/paging.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"
#include "shared/api/team_messages.h"

namespace cts::service {

// A page of the view `nobody` may be shorter than asked for and still have a next one.
Result<api::Page<api::FollowUp>> project_follow_ups(const Tools& tools, const model::User& user,
                                                    std::string_view project, const api::FollowUpsOfProject& wanted,
                                                    const PageWanted& page);

// revision: the one that was seen. changed_meanwhile, follow_up_closed, not_assignable, not_found; the reason is
// needed.
Result<api::FollowUp> assign_follow_up(const Tools& tools, const model::User& by, model::FollowUpId id, int revision,
                                       const api::Assign& to);

Result<api::Holdings> holdings(const Tools& tools, const model::User& user, std::string_view project);

Result<api::Colleagues> colleagues(const Tools& tools, const model::User& user, std::string_view project);

}  // namespace cts::service
