#include "server/sql/write_lane.h"

#include <algorithm>

namespace cts::sql {

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
    std::unique_lock lock(mutex_);
    (work.is_bulk() ? bulk_ : urgent_).push_back(&work);
    ++counts_.works;
    brought_.notify_one();
    answered_.wait(lock, [&] { return work.done_; });
    if (work.failure_) std::rethrow_exception(work.failure_);
}

LaneCounts WriteLane::counts() const {
    const std::lock_guard lock(mutex_);
    return counts_;
}

std::vector<LaneWork*> WriteLane::gathered() {
    std::unique_lock lock(mutex_);
    brought_.wait(lock, [&] { return ending_ || !urgent_.empty() || !bulk_.empty(); });
    const bool bulk_turn = !bulk_.empty() && (urgent_.empty() || groups_since_bulk_ >= patience);
    auto& queue = bulk_turn ? bulk_ : urgent_;
    const auto count = bulk_turn ? std::size_t{1} : std::min(queue.size(), largest_group);
    const auto end = queue.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<LaneWork*> group(queue.begin(), end);
    queue.erase(queue.begin(), end);
    groups_since_bulk_ = bulk_turn ? 0 : groups_since_bulk_ + 1;
    return group;
}

void WriteLane::work_through() {
    for (auto group = gathered(); !group.empty(); group = gathered()) keep(group);
}

void WriteLane::keep(const std::vector<LaneWork*>& group) {
    auto failure = tried(group);
    if (!failure || group.size() == 1) {
        for (auto* work : group) answer(*work, failure);
    } else {
        for (auto* const& work : group) {
            answer(*work, tried(std::span(&work, 1)));
        }
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

void WriteLane::answer(LaneWork& work, std::exception_ptr failure) {
    {
        const std::lock_guard lock(mutex_);
        work.failure_ = std::move(failure);
        work.done_ = true;  // from here on the caller may let the work go
    }
    answered_.notify_all();
}

}  // namespace cts::sql
