#pragma once

#include "server/sql/read_pool.h"
#include "server/storage/tallies.h"

namespace cts::sql {

std::unique_ptr<storage::Tallies> sql_tallies(ReadPool& pool);

}  // namespace cts::sql
