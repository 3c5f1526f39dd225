// What the jobs do to clocks, inside the transaction of their batch (storage/jobs.h says what).
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

int raise_alarms(Transaction& transaction, model::Instant now, int most);
int set_clocks(Transaction& transaction, const std::vector<storage::ClockMoved>& moved, model::Instant now);

std::vector<storage::ClockEventRecord> clock_events_of(Connection& connection, model::FollowUpId id);

}  // namespace cts::sql
