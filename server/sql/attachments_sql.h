#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/attachments.h"

namespace cts::sql {

std::unique_ptr<storage::Attachments> sql_attachments(Lanes& lanes, ReadPool& pool);

}  // namespace cts::sql
