// A write lane (DESIGN 5): one thread that gathers what waits into one transaction and answers all of it after one
// commit. Grouping pays four to ten times, and keeps a busy machine fast. Knows no SQL: what a group does is the
// keeper's.
//
// Saves and other small writes go first, up to `largest_group` together. Bulk work (imports) runs alone, when its turn
// has come (bulk_turn.h). A group that fails is tried again one by one, so that a bad record never takes its neighbours
// along.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "server/sql/bulk_turn.h"

namespace cts::sql {

struct LaneCaller;  // a caller who waits, woken when its own work is done: not by everybody's

class LaneWork {  // one write, owned by the caller that waits for it
  public:
    virtual ~LaneWork() = default;
    virtual bool is_bulk() const { return false; }

  private:
    friend class WriteLane;
    LaneCaller* caller_ = nullptr;
};

struct LaneCounts {
    std::int64_t groups = 0;  // commits tried
    std::int64_t works = 0;   // writes brought
    std::int64_t alone = 0;   // groups of one
};

class WriteLane {
  public:
    static constexpr std::size_t largest_group = 64;

    // keep_all: everything in the group is durable when it returns, nothing of it when it throws.
    using KeepAll = std::function<void(std::span<LaneWork* const> group)>;
    explicit WriteLane(KeepAll keep_all);
    ~WriteLane();  // finishes what waits
    WriteLane(const WriteLane&) = delete;
    WriteLane& operator=(const WriteLane&) = delete;

    void run(LaneWork& work);  // returns when it is durable; throws what keeping it threw
    LaneCounts counts() const;

  private:
    std::vector<LaneWork*> gathered();  // empty: the lane ends
    void wait_for_a_turn(std::unique_lock<std::mutex>& lock);
    std::vector<LaneWork*> taken_from(std::deque<LaneWork*>& queue, std::size_t most);
    void work_through();
    void keep(const std::vector<LaneWork*>& group);
    std::exception_ptr tried(std::span<LaneWork* const> group);
    void answer(std::span<LaneWork* const> works, std::exception_ptr failure);

    KeepAll keep_all_;
    mutable std::mutex mutex_;
    std::condition_variable brought_;
    std::deque<LaneWork*> urgent_;
    std::deque<LaneWork*> bulk_;
    BulkTurn bulk_turn_;  // the lane's thread's own
    bool ending_ = false;
    LaneCounts counts_;
    std::thread thread_;
};

}  // namespace cts::sql
