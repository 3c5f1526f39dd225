#include <algorithm>
#include <limits>
#include <stdexcept>

#include "server/storage/decide_call.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryCalls final : public Calls {
  public:
    explicit MemoryCalls(MemoryState& state) : state_(state) {}

    CallWritten save(const CallWrite& brought) override {
        const std::lock_guard lock(state_.mutex);
        auto* lead = state_.lead(brought.call.lead);
        if (lead == nullptr) throw std::invalid_argument("a call of an unknown lead");
        const auto* known = state_.call(brought.call.id);
        const auto verdict = decide_call(known ? std::optional(known->digest) : std::nullopt, *lead, brought);
        if (known != nullptr) return {verdict, *known};
        const auto write = as_decided(verdict, brought);
        keep(write);
        *lead = lead_after_call(verdict, *lead, write);
        state_.tell(call_saved_event(write, verdict));
        return {verdict, write.call};
    }

    std::optional<CallRecord> by_id(model::CallId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto* found = state_.call(id);
        if (found == nullptr) return std::nullopt;
        return *found;
    }

    Slice<CallRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return newest_first(after, limit, [&](const CallRecord& call) { return call.agent == agent; });
    }

    Slice<CallRecord> of_project(model::ProjectId project, std::optional<std::int64_t> after, int limit) override {
        return newest_first(after, limit, [&](const CallRecord& call) { return call.project == project; });
    }

    std::vector<CallRecord> of_lead(model::LeadId lead, int limit) override {
        return newest_first(std::nullopt, limit, [&](const CallRecord& call) { return call.lead == lead; }).items;
    }

    std::map<std::string, OutcomeCount> counts_of_agent(model::UserId agent, model::ProjectId project,
                                                        Instant since) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string, OutcomeCount> counts;
        for (const CallRecord& call : state_.calls) {
            if (call.agent != agent || call.project != project || call.stored_at < since) continue;
            OutcomeCount& count = counts[call.outcome];
            ++count.calls;
            if (call.dialled_at) ++count.dialled;
            if (call.answered_at) ++count.connected;
        }
        return counts;
    }

    std::vector<FollowUpRecord> follow_ups_of_call(model::CallId call) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<FollowUpRecord> found;
        std::ranges::copy_if(state_.follow_ups, std::back_inserter(found),
                             [&](const FollowUpRecord& follow_up) { return follow_up.call == call; });
        return found;
    }

    Slice<FollowUpRecord> follow_ups_of_agent(model::UserId agent, std::optional<std::int64_t> after,
                                              int limit) override {
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

    std::optional<FollowUpRecord> follow_up(model::FollowUpId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto* found = state_.follow_up(id);
        if (found == nullptr) return std::nullopt;
        return *found;
    }

    std::map<std::string, std::int64_t> faq_use_counts(model::ProjectId project) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string, std::int64_t> counts;
        for (const auto& [used_in, use] : state_.faq_uses) {
            if (used_in == project && !use.entry.empty()) ++counts[use.entry];
        }
        return counts;
    }

  private:
    void keep(const CallWrite& write) {
        state_.calls.push_back(write.call);
        state_.follow_ups.insert(state_.follow_ups.end(), write.follow_ups.begin(), write.follow_ups.end());
        for (const auto& use : write.faq_uses) state_.faq_uses.emplace_back(write.call.project, use);
        if (write.do_not_call) state_.enter_do_not_call(*write.do_not_call);
        if (write.worked_follow_up) {
            if (auto* worked = state_.follow_up(*write.worked_follow_up)) worked->open = false;
        }
    }

    template <class Wanted>
    Slice<CallRecord> newest_first(std::optional<std::int64_t> after, int limit, Wanted wanted) {
        const std::lock_guard lock(state_.mutex);
        Slice<CallRecord> slice;
        const auto first = after ? *after - 1 : static_cast<std::int64_t>(state_.calls.size());
        for (auto key = first; key > 0; --key) {
            const auto& call = state_.calls[static_cast<std::size_t>(key - 1)];
            if (!wanted(call)) continue;
            slice.items.push_back(call);
            if (slice.items.size() == static_cast<std::size_t>(limit)) {
                slice.after = key;
                break;
            }
        }
        return slice;
    }

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

std::unique_ptr<Calls> memory_calls(MemoryState& state) {
    return std::make_unique<MemoryCalls>(state);
}

}  // namespace cts::tests
