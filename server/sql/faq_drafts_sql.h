#pragma once

#include "server/sql/lanes.h"
#include "server/sql/read_pool.h"
#include "server/storage/faq_drafts.h"

namespace cts::sql {

std::unique_ptr<storage::FaqDrafts> sql_faq_drafts(Lanes& lanes, ReadPool& pool);

// In the transaction of the step that makes it; an open one of the same ticket is replaced.
void keep_faq_draft(Transaction& transaction, const storage::FaqDraftRecord& draft);

}  // namespace cts::sql
