#include <algorithm>
#include <limits>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryFollowUps final : public FollowUps {
  public:
    explicit MemoryFollowUps(MemoryState& state) : state_(state) {}

    std::optional<FollowUpRecord> by_id(model::FollowUpId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto* found = state_.follow_up(id);
        if (found == nullptr) return std::nullopt;
        return *found;
    }

    std::vector<FollowUpRecord> of_call(model::CallId call) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<FollowUpRecord> found;
        std::ranges::copy_if(state_.follow_ups, std::back_inserter(found),
                             [&](const FollowUpRecord& follow_up) { return follow_up.call == call; });
        return found;
    }

    Slice<FollowUpRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<FollowUpRecord> slice;
        bool reached = !after;
        for (const auto position : positions_by_due()) {
            const auto& follow_up = state_.follow_ups[position];
            const auto key = static_cast<std::int64_t>(position) + 1;
            if (reached && follow_up.open && follow_up.agent == agent) {
                slice.items.push_back(follow_up);
                if (slice.items.size() == static_cast<std::size_t>(limit)) {
                    slice.after = key;
                    break;
                }
            }
            if (after == key) reached = true;
        }
        return slice;
    }

  private:
    std::vector<std::size_t> positions_by_due() const {
        std::vector<std::size_t> positions;
        for (std::size_t i = 0; i < state_.follow_ups.size(); ++i) positions.push_back(i);
        std::ranges::stable_sort(positions, {}, [&](std::size_t position) {
            const auto& due = state_.follow_ups[position].due;
            return due ? due->utc_ms : std::numeric_limits<std::int64_t>::max();  // not set: last
        });
        return positions;
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<FollowUps> memory_follow_ups(MemoryState& state) {
    return std::make_unique<MemoryFollowUps>(state);
}

}  // namespace cts::tests
