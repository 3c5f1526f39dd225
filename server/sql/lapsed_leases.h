// A lease that has run out gives its lead back as it was before; while a call to it is unreported nobody is handed it
// (storage/claim_rules.h given_back says the same for one lead).
#pragma once

#include <string>

#include "server/sql/transaction.h"

namespace cts::sql {

// Up to its where clause; its values are now, and now again.
inline const std::string give_lead_back =
    "update leads set ready_at = case when unreported_until > :now then unreported_until else ready_at end, "
    "state = case when unreported_until > :still and coalesce(lease_before, 'fresh') = 'fresh' and lease_follow_up is "
    "null then 'again' else coalesce(lease_before, case when lease_follow_up is null then 'fresh' else 'waiting' end) "
    "end, lease_agent_id = null, lease_call = null, lease_follow_up = null ";

// Project by project, the oldest first, `most` at most; says how many, and tells each.
int give_back_lapsed_leads(Transaction& transaction, model::Instant now, int most);

}  // namespace cts::sql
