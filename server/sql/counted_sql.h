// A report's counts as a statement: over the sums where a grain of them can answer, else over the narrow rows.
#pragma once

#include "server/sql/connection.h"
#include "server/storage/tallies.h"

namespace cts::sql {

storage::Counts read_counts(Connection& connection, const storage::CountsWanted& wanted);
storage::Slice<model::CallId> read_calls_behind(Connection& connection, const storage::CallsWanted& wanted);
std::map<std::string, storage::MeasuredSums> read_measured_sums(Connection& connection,
                                                                const storage::CountsWanted& wanted);

}  // namespace cts::sql
