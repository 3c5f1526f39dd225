// The do-not-call list (G8): one-way, in the transaction of whatever brought it.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

// Closes what would have this number called, in its project or everywhere: leads that nobody holds, open follow-ups.
void close_what_would_call(Transaction& transaction, const storage::DoNotCallRecord& entry);

// Enters them and closes what would call them.
void enter_do_not_call(Transaction& transaction, const std::vector<storage::DoNotCallRecord>& entries);

}  // namespace cts::sql
