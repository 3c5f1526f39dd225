#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"

namespace cts::sql {

std::unique_ptr<storage::Blacklist> sql_blacklist(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
