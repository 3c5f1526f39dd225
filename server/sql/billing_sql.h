#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/billing.h"

namespace cts::sql {

std::unique_ptr<storage::BillingLists> sql_billing(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
