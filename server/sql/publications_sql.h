#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/publications.h"

namespace cts::sql {

std::unique_ptr<storage::Publications> sql_publications(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
