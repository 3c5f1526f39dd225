// What is written down about tickets, orders and visits, as rows: one of the three tables, by the kind.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

void write_facts(Transaction& transaction, std::int64_t follow_up, const storage::FactsRecord& facts);
storage::FactsRecord read_facts(Connection& connection, model::FollowUpId id);

}  // namespace cts::sql
