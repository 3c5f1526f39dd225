#pragma once

#include <memory>

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/history.h"

namespace cts::sql {

std::unique_ptr<storage::History> sql_history(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
