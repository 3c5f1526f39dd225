// When bulk work (imports) runs in a lane beside small writes: at once while there are none; otherwise when none waits
// or after `patience` groups of them, and not before it has rested `rest` times as long as its last piece took. An
// agent's save then meets bulk work a third of the time at most, and the disk has time between.
#pragma once

#include <chrono>

namespace cts::sql {

class BulkTurn {
  public:
    static constexpr int patience = 8;
    static constexpr int rest = 2;
    using Clock = std::chrono::steady_clock;
    using Time = Clock::time_point;

    bool has_come(bool urgent_waits, Time now) const;
    Time rested_at() const { return groups_since_ > 0 ? rested_at_ : Time{}; }
    void urgent_ran() { ++groups_since_; }
    void bulk_ran(Time from, Time until);

  private:
    int groups_since_ = 0;
    Time rested_at_{};
};

}  // namespace cts::sql
