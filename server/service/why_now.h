// Why this lead now (G8, G2): facts, a line each, for whoever is about to call.
#pragma once

#include "server/storage/store.h"
#include "shared/api/messages.h"

namespace cts::service {

std::vector<api::Why> why_now(const storage::ClaimedLead& claimed, const storage::ClaimWanted& asked);

}  // namespace cts::service
