// What calls, and numbers that may not be called any more, do to follow-ups: read and locked here, decided by
// storage/settle.h, written and noted in their course here.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

struct CallSettles {
    const storage::CallRecord& call;
    const std::vector<storage::SettledByCall>& settles;
};
void settle_by_calls(Transaction& transaction, const std::vector<CallSettles>& calls);

// Of these leads, by a do-not-call.
void bar_follow_ups(Transaction& transaction, const Values& leads, const storage::DoNotCallRecord& entry);

}  // namespace cts::sql
