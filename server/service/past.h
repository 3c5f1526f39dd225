// What is known of a number when it is called or calls (G10, H4): its earlier calls, what it was promised, its
// complaints, in every project. Read in one go; nothing of it depends on which list the number came with.
#pragma once

#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr int most_earlier = 20;

// Fills earlier (newest first), promises (the one worked first) and complaints. Of an erased person there is nothing.
void add_past(const Tools& tools, const storage::ContactRecord& contact, api::Claimed& claimed);

}  // namespace cts::service
