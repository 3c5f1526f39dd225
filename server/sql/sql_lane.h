// A write lane with its engine: the thread of WriteLane, a connection of its own, transactions, events, and what is
// done about an engine's faults. A conflict, a lost connection or a key that exists already is tried again with the
// same ids: what had been committed all the same is then found as stored (FINDINGS: a commit reported as lost may have
// happened). Anything else fails at once.
#pragma once

#include <functional>
#include <memory>

#include "server/sql/transaction.h"

namespace cts::sql {

using Connect = std::function<std::unique_ptr<Connection>()>;

class SqlLane {
  public:
    // told: events of this lane have been committed; called on its thread.
    SqlLane(int number, Connect connect, std::function<void()> told);
    void run(SqlWork& work) { lane_.run(work); }
    LaneCounts counts() const { return lane_.counts(); }

  private:
    void keep_all(std::span<LaneWork* const> group);
    void try_once(std::span<LaneWork* const> group, int attempt);
    void recover(const SqlError& error, int attempt);

    int number_;
    Connect connect_;
    std::function<void()> told_;
    std::unique_ptr<Connection> connection_;
    std::unique_ptr<RowNumbers> numbers_;
    WriteLane lane_;  // last: its thread uses the rest
};

}  // namespace cts::sql
