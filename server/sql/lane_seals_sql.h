#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"

namespace cts::sql {

std::unique_ptr<storage::LaneSeals> sql_lane_seals(ReadPool& pool);
void add_seals(Transaction& transaction, const std::vector<storage::LaneSeal>& seals);

}  // namespace cts::sql
