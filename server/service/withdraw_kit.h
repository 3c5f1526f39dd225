// A published part that turned out wrong is withdrawn, with a reason: no new slips are made with it, calls under way
// end with it (DESIGN 3). What remains must still be a kit, or it is said what is wrong with it and nothing changes;
// a part that is the last of its path may go, and then no call begins until another is published.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// The versions new slips are made with afterwards. Withdrawn before: the same, and the first reason stays.
// no_right; not_found, project; required, too_long …, /reason; unknown_version, /version; what the linter and the
// reader say of the kit that would remain, its files named.
Result<api::ProjectVersions> withdraw_kit_part(const Tools& tools, const model::User& by, std::string_view project,
                                               const api::WithdrawKitPart& wanted);

}  // namespace cts::service
