// The do-not-call list (G8): one-way, in the transaction of whatever brought it.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

inline constexpr std::int64_t every_project = 0;

// Is this number on the list of every project, or of this one?
bool is_barred(Connection& connection, const std::string& phone_index, std::int64_t project);

// Closes what would have this number called, in its project or everywhere: leads that nobody holds, open follow-ups.
void close_what_would_call(Transaction& transaction, const storage::DoNotCallRecord& entry);

// Enters them and closes what would call them.
void enter_do_not_call(Transaction& transaction, const std::vector<storage::DoNotCallRecord>& entries);

}  // namespace cts::sql
