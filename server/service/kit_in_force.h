// Which versions new slips are made with (DESIGN 3): of every part the newest that is not withdrawn.
//
//   the project's parts                         a new call
//   none was published                          no_lead_waiting: there is nothing to ask
//   each has a version that is not withdrawn    with the newest of those
//   one has none left                           kit_withdrawn, its field the part's path: a talk without its product,
//                                               its answers or its form would be another talk
//
// Calls under way keep the versions of their slip.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

model::Problems parts_gone(const Tools& tools, model::ProjectId project);  // kit_withdrawn each; empty: none is

Result<api::ProjectVersions> kit_in_force(const Tools& tools, model::ProjectId project);

}  // namespace cts::service
