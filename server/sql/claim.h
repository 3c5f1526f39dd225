// Handing out a lead (G9): to one agent at a time, under a lease that ends, in the order Leads::claim promises.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

storage::ClaimAnswer claim_lead(Transaction& transaction, const storage::ClaimWanted& wanted);

// The agent's lead of this project, if there is one, goes back to where it was.
void give_back(Transaction& transaction, const storage::ClaimWanted& wanted);

// This lead (its sequential key), for wanted.follow_up when there is one. False when it is held, or the agent holds
// one.
bool lease_out_of_turn(Transaction& transaction, const storage::ClaimWanted& wanted, std::int64_t lead);

}  // namespace cts::sql
