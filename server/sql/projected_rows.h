// The rows of the report tables: of the calls as they are counted, and of generations that nobody reads any more.
#pragma once

#include <map>

#include "server/sql/connection.h"
#include "server/storage/tallies.h"

namespace cts::sql {

using ProjectedRows = std::map<std::int64_t, storage::NumberedCall>;  // by the call's key

ProjectedRows projected_rows(Connection& connection, std::int64_t generation, const Values& calls);
void keep_projected(Connection& connection, std::int64_t generation, const ProjectedRows& calls);
void drop_projected(Connection& connection, std::int64_t generation, const Values& calls);
// `most` rows of each table at most; false: nothing was left.
bool drop_generations_below(Connection& connection, std::int64_t generation, int most);

}  // namespace cts::sql
