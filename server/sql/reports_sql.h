#pragma once

#include "server/sql/read_pool.h"
#include "server/storage/reports.h"

namespace cts::sql {

std::unique_ptr<storage::Reports> sql_reports(ReadPool& pool);

}  // namespace cts::sql
