#pragma once

#include "server/sql/bell.h"
#include "server/sql/read_pool.h"

namespace cts::sql {

std::unique_ptr<storage::Events> sql_events(int lanes, Bell& bell, ReadPool& pool);

}  // namespace cts::sql
