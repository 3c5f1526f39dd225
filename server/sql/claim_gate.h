// The last look before a lead is handed out (G8), whichever way it was found: the do-not-call list, and how often its
// number was called today. What may not be called leaves the queue in the same transaction: closed, or waiting for the
// customer's next day.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

// Calls of a number since then, in every project, and of its other leads those that somebody is on the line with.
int calls_of_number(Connection& connection, const std::string& phone, model::Instant since, std::int64_t lead,
                    model::Instant now);

class ClaimGate {
  public:
    ClaimGate(Transaction& transaction, const storage::ClaimWanted& wanted)
        : transaction_(transaction), connection_(transaction.connection), wanted_(wanted) {}

    // lead: locked. nullopt: it may be called.
    std::optional<storage::ClaimRefusal> refusal(std::int64_t lead);
    int calls_today(std::int64_t lead);  // of its number, and those another agent is on in another project

  private:
    void wait_until(std::int64_t lead, model::Instant next_day);

    Transaction& transaction_;
    Connection& connection_;
    const storage::ClaimWanted& wanted_;
};

}  // namespace cts::sql
