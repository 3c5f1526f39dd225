// Storing calls: all the saves of a group in a handful of statements (DESIGN 4, 5). What becomes of each is decided by
// storage::decide_call.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

class CallSave final : public SqlWork {
  public:
    explicit CallSave(const storage::CallWrite& write) : brought(write) {}
    void run(Transaction& transaction) override;
    CallSave* as_call_save() override { return this; }

    const storage::CallWrite& brought;
    storage::CallWritten written;
};

void save_calls(Transaction& transaction, const std::vector<CallSave*>& saves);

}  // namespace cts::sql
