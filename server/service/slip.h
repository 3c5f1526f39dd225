// The call slip (DESIGN 4): what the server signed when it gave a customer out. It is made from the lease alone, so a
// repeated claim gives the very same slip. It outlives its lease: a call that comes late is still judged and stored,
// only the lead may have gone to somebody else.
#pragma once

#include <chrono>
#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr std::chrono::minutes lease_life{30};
inline constexpr std::chrono::hours slip_life{7 * 24};

api::SlipContents slip_contents(const storage::ProjectRecord& project, const storage::LeadRecord& held);
// Of a call beside its lead: the lead is not leased by it and stays as it is. Purpose and versions are the caller's.
api::SlipContents unleased_slip(const storage::ProjectRecord& project, const storage::LeadRecord& lead,
                                model::UserId agent, model::Instant now);
std::string signed_slip(const Tools& tools, const api::SlipContents& contents);

// slip_forged: not signed by this server; slip_of_other_call. Not asked: whose it is, and has it run out.
Result<api::SlipContents> read_slip(const Tools& tools, std::string_view slip, model::CallId call);
Result<api::SlipContents> own_slip(const Tools& tools, std::string_view slip, model::CallId call,
                                   const model::User& user);                       // slip_foreign: of another agent
Result<Done> slip_still_valid(const api::SlipContents& slip, model::Instant now);  // slip_expired

}  // namespace cts::service
