// Amending a call (A11): one field, one revision. The revision the change was made from must still stand.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

storage::Amended amend_call(Transaction& transaction, const storage::AmendWrite& write);
std::vector<storage::AmendmentRecord> read_amendments(Connection& connection, model::CallId call);

}  // namespace cts::sql
