// Handing out a lead (G9): to one agent at a time, under a lease that ends, in the order Leads::claim promises.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

storage::ClaimAnswer claim_lead(Transaction& transaction, const storage::ClaimWanted& wanted);

}  // namespace cts::sql
