#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"

namespace cts::sql {

std::unique_ptr<storage::Jobs> sql_jobs(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
