// Who holds how much of a project, in one query.
#pragma once

#include "server/sql/connection.h"
#include "server/storage/follow_ups.h"

namespace cts::sql {

std::vector<storage::HoldingRecord> read_holdings(Connection& connection, model::ProjectId project, model::Instant now);

}  // namespace cts::sql
