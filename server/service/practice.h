// Practice (DESIGN 7): the same screen and the same rules, with a customer nobody is. Its calls are stored with their
// origin and leave nothing: no follow-up, no do-not-call, no lead that moves, no figure they are part of.
#pragma once

#include <string_view>

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

// Each agent has one practice customer a project, made when first needed; claims never hand it out and no number finds
// it. bad_member: the kit has no such form. no_lead_waiting: it has none at all.
Result<api::Claimed> practise(const Tools& tools, const model::User& agent, std::string_view project,
                              const api::Practice& wanted);

}  // namespace cts::service
