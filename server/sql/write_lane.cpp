#include "server/sql/write_lane.h"

#include <algorithm>

namespace cts::sql {

struct LaneCaller {
    std::condition_variable answered;
    bool done = false;
    std::exception_ptr failure;
};

WriteLane::WriteLane(KeepAll keep_all) : keep_all_(std::move(keep_all)), thread_([this] { work_through(); }) {}

WriteLane::~WriteLane() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    brought_.notify_all();
    thread_.join();
}

void WriteLane::run(LaneWork& work) {
    LaneCaller caller;
    std::unique_lock lock(mutex_);
    work.caller_ = &caller;
    (work.is_bulk() ? bulk_ : urgent_).push_back(&work);
    ++counts_.works;
    brought_.notify_one();
    caller.answered.wait(lock, [&] { return caller.done; });
    if (caller.failure) std::rethrow_exception(caller.failure);
}

LaneCounts WriteLane::counts() const {
    const std::lock_guard lock(mutex_);
    return counts_;
}

void WriteLane::wait_for_a_turn(std::unique_lock<std::mutex>& lock) {
    const auto something = [&] { return ending_ || !urgent_.empty() || !bulk_.empty(); };
    brought_.wait(lock, something);
    if (urgent_.empty() && !ending_)
        brought_.wait_until(lock, bulk_turn_.rested_at(), [&] { return ending_ || !urgent_.empty(); });
}

std::vector<LaneWork*> WriteLane::gathered() {
    std::unique_lock lock(mutex_);
    wait_for_a_turn(lock);
    if (!bulk_.empty() && (bulk_turn_.has_come(!urgent_.empty(), BulkTurn::Clock::now()) || urgent_.empty()))
        return taken_from(bulk_, 1);
    return taken_from(urgent_, largest_group);
}

std::vector<LaneWork*> WriteLane::taken_from(std::deque<LaneWork*>& queue, std::size_t most) {
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(std::min(queue.size(), most));
    std::vector<LaneWork*> group(queue.begin(), end);
    queue.erase(queue.begin(), end);
    return group;
}

void WriteLane::work_through() {
    for (auto group = gathered(); !group.empty(); group = gathered()) {
        const auto begun = BulkTurn::Clock::now();
        const bool bulk = group.front()->is_bulk();  // asked before it is answered and gone
        keep(group);
        if (bulk)
            bulk_turn_.bulk_ran(begun, BulkTurn::Clock::now());
        else
            bulk_turn_.urgent_ran();
    }
}

void WriteLane::keep(const std::vector<LaneWork*>& group) {
    const auto failure = tried(group);
    if (!failure || group.size() == 1) return answer(group, failure);
    for (auto* const& work : group) {
        const std::span alone(&work, 1);
        answer(alone, tried(alone));
    }
}

std::exception_ptr WriteLane::tried(std::span<LaneWork* const> group) {
    {
        const std::lock_guard lock(mutex_);
        ++counts_.groups;
        if (group.size() == 1) ++counts_.alone;
    }
    try {
        keep_all_(group);
        return nullptr;
    } catch (...) {
        return std::current_exception();
    }
}

// Told under the lock: a caller that has seen it is done may let its work go, and itself.
void WriteLane::answer(std::span<LaneWork* const> works, std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    for (auto* work : works) {
        auto& caller = *work->caller_;
        caller.failure = failure;
        caller.done = true;
        caller.answered.notify_one();
    }
}

}  // namespace cts::sql
