#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class MemoryBlacklist final : public Blacklist {
  public:
    explicit MemoryBlacklist(MemoryState& state) : state_(state) {}

    std::optional<Bar> bar(const vault::BlindIndex& phone, model::ProjectId project, Instant now) override {
        const std::lock_guard lock(state_.mutex);
        return state_.bar(phone, project, now);
    }

    Added propose(const BlacklistRecord& entry) override {
        const std::lock_guard lock(state_.mutex);
        const bool known = std::ranges::any_of(state_.blacklist, [&](const BlacklistRecord& other) {
            return other.phone_index == entry.phone_index && other.project == entry.project &&
                   is_open(other, entry.proposed_at);
        });
        if (known) return Added::already_there;
        state_.blacklist.push_back(entry);
        told(entry, "proposed", entry.proposed_by, entry.reason, entry.proposed_at);
        return Added::added;
    }

    DecisionVerdict decide(const BlacklistDecided& wanted) override {
        const std::lock_guard lock(state_.mutex);
        const auto entry = std::ranges::find(state_.blacklist, wanted.entry, &BlacklistRecord::id);
        if (entry == state_.blacklist.end()) return DecisionVerdict::unknown;
        if (entry->revision != wanted.revision) return DecisionVerdict::changed_meanwhile;
        const auto state = after_decision(*entry, wanted.decision, wanted.by);
        if (!state) return state.error();
        entry->state = *state;
        entry->revision += 1;
        if (wanted.decision != BlacklistDecision::lift) {
            entry->decided_by = wanted.by;
            entry->decided_at = wanted.at;
        }
        told(*entry, step_name(wanted.decision), wanted.by, wanted.reason, wanted.at);
        return DecisionVerdict::decided;
    }

    std::optional<BlacklistSeen> by_id(model::BlacklistId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto entry = std::ranges::find(state_.blacklist, id, &BlacklistRecord::id);
        if (entry == state_.blacklist.end()) return std::nullopt;
        return seen(*entry);
    }

    Slice<BlacklistSeen> list(BlacklistView view, Instant now, std::optional<std::int64_t> after, int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<BlacklistSeen> slice;
        for (const auto key : keys(state_.blacklist.size(), view == BlacklistView::proposed, after)) {
            const auto& entry = state_.blacklist[static_cast<std::size_t>(key - 1)];
            if (slice.items.size() == static_cast<std::size_t>(limit)) break;
            if (!is_in(view, entry, now)) continue;
            slice.items.push_back(seen(entry));
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = key;
        }
        return slice;
    }

    Slice<DoNotCallSeen> do_not_call(std::optional<std::int64_t> after, int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<DoNotCallSeen> slice;
        for (const auto key : keys(state_.do_not_call.size(), false, after)) {
            if (slice.items.size() == static_cast<std::size_t>(limit)) break;
            slice.items.push_back(seen(state_.do_not_call[static_cast<std::size_t>(key - 1)]));
            if (slice.items.size() == static_cast<std::size_t>(limit)) slice.after = key;
        }
        return slice;
    }

    std::vector<BlacklistSeen> of_number(const vault::BlindIndex& phone) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<BlacklistSeen> found;
        for (const auto& entry : state_.blacklist) {
            if (entry.phone_index == phone) found.insert(found.begin(), seen(entry));
        }
        return found;
    }

    std::vector<DoNotCallSeen> do_not_call_of(const vault::BlindIndex& phone) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<DoNotCallSeen> found;
        for (const auto& entry : state_.do_not_call) {
            if (entry.phone_index == phone) found.insert(found.begin(), seen(entry));
        }
        return found;
    }

    std::vector<BlacklistStepRecord> steps(model::BlacklistId id) override {
        const std::lock_guard lock(state_.mutex);
        auto steps = state_.blacklist_steps[id];
        for (auto& step : steps) step.by_name = name_of(step.by);
        return steps;
    }

  private:
    static bool is_open(const BlacklistRecord& entry, Instant now) {
        return entry.state == BlacklistState::proposed ||
               (entry.state == BlacklistState::holding && bars_until(entry) > now);
    }

    static bool is_in(BlacklistView view, const BlacklistRecord& entry, Instant now) {
        switch (view) {
            case BlacklistView::all:
                return true;
            case BlacklistView::proposed:
                return entry.state == BlacklistState::proposed;
            case BlacklistView::holding:
                return entry.state == BlacklistState::holding && is_open(entry, now);
            case BlacklistView::over:
                return !is_open(entry, now);
        }
        return false;
    }

    static std::vector<std::int64_t> keys(std::size_t count, bool oldest_first, std::optional<std::int64_t> after) {
        std::vector<std::int64_t> keys;
        for (std::int64_t key = 1; key <= static_cast<std::int64_t>(count); ++key) {
            if (!after || (oldest_first ? key > *after : key < *after)) keys.push_back(key);
        }
        if (!oldest_first) std::ranges::reverse(keys);
        return keys;
    }

    std::string name_of(model::UserId user) { return state_.users.at(user).user.display_name; }

    std::string code_of(const std::optional<model::ProjectId>& project) {
        if (!project) return {};
        return std::ranges::find(state_.projects, *project, &ProjectRecord::id)->code;
    }

    BlacklistSeen seen(const BlacklistRecord& entry) {
        return {entry, code_of(entry.project), name_of(entry.proposed_by),
                entry.decided_by ? name_of(*entry.decided_by) : std::string()};
    }

    DoNotCallSeen seen(const DoNotCallRecord& entry) {
        DoNotCallSeen made{entry, code_of(entry.project), name_of(entry.by), std::nullopt};
        for (const auto& [id, contact] : state_.contacts) {
            if (contact.phone_index == entry.phone_index && !made.contact) made.contact = contact;
        }
        return made;
    }

    void told(const BlacklistRecord& entry, std::string_view what, model::UserId by, const vault::Sealed& reason,
              Instant at) {
        state_.blacklist_steps[entry.id].push_back({std::string(what), by, {}, reason, at});
        state_.tell(blacklist_event(entry, what, by, at));
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Blacklist> memory_blacklist(MemoryState& state) {
    return std::make_unique<MemoryBlacklist>(state);
}

}  // namespace cts::tests
