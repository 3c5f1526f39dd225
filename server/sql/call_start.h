// Beginning a call without a claim (G10): by the number, with what a claim and an import do, in one transaction.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

storage::Started start_call(Transaction& transaction, const storage::StartWanted& wanted);
void add_aside(Transaction& transaction, const storage::NewLead& customer, const storage::ListRecord& list);

}  // namespace cts::sql
