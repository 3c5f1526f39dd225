// Handing out a lead (G9): to one agent at a time, under a lease that ends, never a number on a do-not-call list.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

std::optional<storage::ClaimedLead> claim_lead(Transaction& transaction, const storage::ClaimWanted& wanted);

}  // namespace cts::sql
