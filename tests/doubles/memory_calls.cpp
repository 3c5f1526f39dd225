#include <algorithm>
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

    Slice<CallRecord> to_correct_of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return newest_first(after, limit, [&](const CallRecord& call) {
            return call.needs_correction && call.correction_owner == agent;
        });
    }

    Slice<CallRecord> to_correct_of_project(model::ProjectId project, std::optional<std::int64_t> after,
                                            int limit) override {
        return newest_first(after, limit,
                            [&](const CallRecord& call) { return call.needs_correction && call.project == project; });
    }

    Amended amend(const AmendWrite& write) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.calls, write.after.call.id, &CallRecord::id);
        if (found == state_.calls.end()) throw std::invalid_argument("an amendment of an unknown call");
        if (found->revision != write.after.call.revision - 1) return {AmendVerdict::amended_meanwhile, *found};
        *found = write.after.call;
        state_.amendments.push_back(write.amendment);
        state_.amendments.back().by_name = state_.users.at(write.amendment.by).user.display_name;
        if (write.accepted) plan(write.after);
        if (write.after.do_not_call) state_.enter_do_not_call(*write.after.do_not_call);
        state_.tell(call_amended_event(write));
        return {AmendVerdict::amended, *found};
    }

    std::vector<AmendmentRecord> amendments(model::CallId call) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<AmendmentRecord> found;
        std::ranges::copy_if(state_.amendments, std::back_inserter(found),
                             [&](const AmendmentRecord& amendment) { return amendment.call == call; });
        return found;
    }

    Added add_telemetry(model::CallId call, const std::vector<FieldTelemetryRecord>& fields, Instant at) override {
        const std::lock_guard lock(state_.mutex);
        if (state_.call(call) == nullptr) throw std::invalid_argument("telemetry of an unknown call");
        if (!state_.telemetry.emplace(call, fields).second) return Added::already_there;
        state_.tell(telemetry_added_event(call, at));
        return Added::added;
    }

    std::vector<FieldTelemetryRecord> telemetry(model::CallId call) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.telemetry.find(call);
        if (found == state_.telemetry.end()) return {};
        auto fields = found->second;
        std::ranges::sort(fields, {}, &FieldTelemetryRecord::field);
        return fields;
    }

    std::map<std::string, OutcomeCount> counts_of_agent(model::UserId agent, model::ProjectId project,
                                                        Instant since) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::string, OutcomeCount> counts;
        for (const CallRecord& call : state_.calls) {
            if (call.agent != agent || call.project != project || call.stored_at < since) continue;
            if (call.origin == "practice" || call.origin == "migrated") continue;
            OutcomeCount& count = counts[call.needs_correction ? std::string() : call.outcome];
            ++count.calls;
            if (call.direction != "outbound") continue;
            if (call.dialled_at) ++count.dialled;
            if (call.answered_at) ++count.connected;
        }
        return counts;
    }

    int calls_with_outcome(model::LeadId lead, std::string_view outcome) override {
        const std::lock_guard lock(state_.mutex);
        return static_cast<int>(std::ranges::count_if(
            state_.calls, [&](const CallRecord& call) { return call.lead == lead && call.outcome == outcome; }));
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
        plan_follow_ups(write);
        for (const auto& use : write.faq_uses) state_.faq_uses.emplace_back(write.call.project, use);
        if (write.do_not_call) state_.enter_do_not_call(*write.do_not_call);
    }

    void plan_follow_ups(const CallWrite& write) {
        for (auto follow_up : write.follow_ups) {
            follow_up.call_purpose = write.call.purpose;
            state_.follow_ups.push_back(std::move(follow_up));
        }
        for (const auto& one : write.settles) settle(one, write.call);
    }

    void plan(const CallWrite& accepted) {
        plan_follow_ups(accepted);
        auto* lead = state_.lead(accepted.call.lead);
        if (lead == nullptr || !moves_lead_once_accepted(*lead, accepted.call)) return;
        lead->state = accepted.lead_after;
        lead->ready_at = accepted.ready_at;
    }

    void settle(const SettledByCall& one, const CallRecord& call) {
        const auto* stands = state_.follow_up(one.follow_up);
        if (stands == nullptr || !stands->open) return;
        state_.keep(settled(*stands, one, call.ended_at.value_or(call.stored_at)),
                    {"worked", call.agent, {}, call.id, {}, call.stored_at});
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

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Calls> memory_calls(MemoryState& state) {
    return std::make_unique<MemoryCalls>(state);
}

}  // namespace cts::tests
