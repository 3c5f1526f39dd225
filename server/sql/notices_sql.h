#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/notices.h"

namespace cts::sql {

std::unique_ptr<storage::Notices> sql_notices(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
