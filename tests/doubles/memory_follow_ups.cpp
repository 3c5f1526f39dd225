#include <algorithm>
#include <limits>

#include "server/storage/claim_rules.h"
#include "server/storage/clock_reckoning.h"
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

    std::vector<FollowUpSeen> seen(const std::vector<model::FollowUpId>& ids) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<FollowUpSeen> found;
        for (const auto id : ids) {
            if (const auto* one = state_.follow_up(id)) found.push_back(seen_of(*one));
        }
        return found;
    }

    Slice<FollowUpRecord> of_agent(model::UserId agent, std::optional<std::int64_t> after, int limit) override {
        return sliced<FollowUpRecord>(
            after, limit, [&](const FollowUpRecord& one) { return one.agent == agent; },
            [](const FollowUpRecord& one) { return one; });
    }

    Slice<FollowUpSeen> to_work(const FollowUpsWanted& wanted, std::optional<std::int64_t> after, int limit) override {
        return sliced<FollowUpSeen>(
            after, limit, [&](const FollowUpRecord& one) { return one.agent == wanted.agent || to_take(one, wanted); },
            [&](const FollowUpRecord& one) { return seen_of(one); });
    }

    Slice<FollowUpSeen> of_project(const ProjectFollowUpsWanted& wanted, std::optional<std::int64_t> after,
                                   int limit) override {
        const auto is_wanted = [&](const FollowUpRecord& one) {
            if (one.project != wanted.project) return false;
            if (wanted.kind && one.kind != *wanted.kind) return false;
            if (!wanted.group.empty() && one.group != wanted.group) return false;
            if (wanted.agent && one.agent != wanted.agent) return false;
            if (wanted.filter == FollowUpFilter::overdue) return one.due && *one.due < wanted.now;
            return wanted.filter == FollowUpFilter::open || !one.agent;
        };
        return sliced<FollowUpSeen>(after, limit, is_wanted, [&](const FollowUpRecord& one) { return seen_of(one); });
    }

    std::vector<HoldingRecord> holdings(model::ProjectId project, model::Instant now) override {
        const std::lock_guard lock(state_.mutex);
        std::map<std::optional<model::UserId>, HoldingRecord> by_agent;
        for (const auto& one : state_.follow_ups) {
            if (one.project != project || !one.open) continue;
            auto& holding = by_agent[one.agent];
            holding.agent = one.agent;
            holding.agent_name = seen_of(one).agent_name;
            ++holding.open;
            holding.overdue += one.due && *one.due < now ? 1 : 0;
            if (one.due) holding.next_due = std::min(holding.next_due.value_or(*one.due), *one.due);
        }
        std::vector<HoldingRecord> found;
        for (auto& [agent, holding] : by_agent) found.push_back(std::move(holding));
        std::ranges::sort(found, [](const auto& one, const auto& other) {
            return std::tie(other.overdue, other.open, one.agent_name) <
                   std::tie(one.overdue, one.open, other.agent_name);
        });
        return found;
    }

    Assigned assign(const Assignment& wanted) override {
        const std::lock_guard lock(state_.mutex);
        auto* found = state_.follow_up(wanted.follow_up);
        if (found == nullptr) return Assigned::unknown;
        if (!found->open) return Assigned::closed;
        if (found->revision != wanted.revision) return Assigned::changed_meanwhile;
        found->agent = wanted.agent;
        found->revision += 1;
        give_back_at_hand(wanted);
        state_.steps[found->id].push_back({"assigned", wanted.by, wanted.agent, {}, wanted.reason, wanted.at});
        state_.tell(follow_up_assigned_event(*found, wanted.by, wanted.at));
        return Assigned::assigned;
    }

    std::vector<FollowUpStepRecord> steps(model::FollowUpId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto* found = state_.follow_up(id);
        if (found == nullptr) return {};
        std::vector<FollowUpStepRecord> steps{
            {"created", state_.call(found->call)->agent, {}, found->call, {}, found->created_at}};
        const auto& later = state_.steps[id];
        steps.insert(steps.end(), later.begin(), later.end());
        return steps;
    }

    std::vector<ClockEventRecord> clock_events(model::FollowUpId id) override {
        const std::lock_guard lock(state_.mutex);
        return state_.clock_events[id];
    }

    Slice<FollowUpRecord> clocks_to_reckon(std::optional<std::int64_t> after, int limit) override {
        const std::lock_guard lock(state_.mutex);
        Slice<FollowUpRecord> slice;
        for (std::size_t i = static_cast<std::size_t>(after.value_or(0)); i < state_.follow_ups.size(); ++i) {
            const auto& one = state_.follow_ups[i];
            if (!one.open || std::ranges::none_of(one.clocks, is_to_reckon)) continue;
            slice.items.push_back(one);
            if (slice.items.size() < static_cast<std::size_t>(limit)) continue;
            slice.after = static_cast<std::int64_t>(i) + 1;
            break;
        }
        return slice;
    }

    FactsRecord facts(model::FollowUpId id) override {
        const std::lock_guard lock(state_.mutex);
        return state_.facts[id];
    }

    std::vector<FollowUpRecord> children(model::FollowUpId parent) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<FollowUpRecord> found;
        std::ranges::copy_if(state_.follow_ups, std::back_inserter(found),
                             [&](const FollowUpRecord& follow_up) { return follow_up.parent == parent; });
        return found;
    }

    StepVerdict take(const StepsWrite& steps) override {
        const std::lock_guard lock(state_.mutex);
        for (const StepWrite& step : steps.steps) {
            const auto* stands = state_.follow_up(step.after.id);
            if (stands == nullptr) return StepVerdict::unknown;
            if (stands->revision != step.seen) return StepVerdict::changed_meanwhile;
        }
        for (const StepWrite& step : steps.steps) write_step(step, steps);
        for (const MadeByStep& one : steps.made) {
            state_.follow_ups.push_back(one.record);
            state_.follow_ups.back().call_purpose = state_.call(one.record.call)->purpose;
            state_.facts[one.record.id] = one.facts;
        }
        if (steps.faq_draft) keep_faq_draft(*steps.faq_draft);
        return StepVerdict::taken;
    }

    Slice<FollowUpSeen> tickets(const TicketsWanted& wanted, std::optional<std::int64_t> after, int limit) override {
        return sliced<FollowUpSeen>(
            after, limit, [&](const FollowUpRecord& one) { return is_wanted(one, wanted); },
            [&](const FollowUpRecord& one) { return seen_of(one); }, wanted.open);
    }

  private:
    void keep_faq_draft(const FaqDraftRecord& draft) {
        std::erase_if(state_.faq_drafts, [&](const FaqDraftRecord& one) {
            return one.ticket == draft.ticket && one.state == FaqDraftState::open;
        });
        state_.faq_drafts.push_back(draft);
        state_.tell(faq_draft_event(draft, "made", draft.made_by, draft.made_at));
    }

    void give_back_at_hand(const Assignment& wanted) {
        for (auto& lead : state_.leads) {
            if (!lead.lease || lead.lease->follow_up != wanted.follow_up || lead.lease->agent != wanted.by) continue;
            if (!is_unreported(lead, wanted.at)) lead = given_back(std::move(lead), wanted.at);
        }
    }

    void write_step(const StepWrite& step, const StepsWrite& all) {
        state_.keep({step.after, {step.done}}, {"stepped", all.by, {}, {}, step.reason, all.at});
        state_.follow_up(step.after.id)->revision = step.seen + 1;
        if (step.facts) write_facts(state_.facts[step.after.id], *step.facts);
        state_.tell(follow_up_stepped_event(step, all.by, all.at));
    }

    static void write_facts(FactsRecord& stand, const FactsRecord& facts) {
        if (facts.ticket) stand.ticket = facts.ticket;
        if (facts.order) stand.order = facts.order;
        if (facts.visit) stand.visit = facts.visit;
    }

    bool is_wanted(const FollowUpRecord& one, const TicketsWanted& wanted) {
        if (one.kind != form::FollowUpKind::complaint_ticket) return false;
        if (wanted.project && one.project != *wanted.project) return false;
        if (wanted.state && one.state != *wanted.state) return false;
        if (wanted.agent && one.agent != wanted.agent) return false;
        if (wanted.incident &&
            !(state_.facts[one.id].ticket && state_.facts[one.id].ticket->incident == wanted.incident))
            return false;
        return by_clock(one, wanted) && by_customer(one, wanted);
    }

    static bool by_clock(const FollowUpRecord& one, const TicketsWanted& wanted) {
        const bool solved = wanted.clock == followup::ClockName::solved;
        if (wanted.clock == followup::ClockName::first_contact && one.state != followup::State::open) return false;
        if (solved && !one.solved_due) return false;
        const auto& due = solved ? one.solved_due : one.due;
        return !wanted.overdue || (due && *due < wanted.now);
    }

    bool by_customer(const FollowUpRecord& one, const TicketsWanted& wanted) {
        if (!wanted.phone && !wanted.last_four && !wanted.name) return true;
        const auto& contact = state_.contacts[state_.lead(one.lead)->contact];
        return wanted.phone == contact.phone_index || wanted.last_four == contact.last_four_index ||
               wanted.name == contact.name_index;
    }

    const ProjectRecord& project_of(const FollowUpRecord& one) {
        return *std::ranges::find(state_.projects, one.project, &ProjectRecord::id);
    }

    bool to_take(const FollowUpRecord& one, const FollowUpsWanted& wanted) {
        const auto& project = project_of(one);
        const bool calls = project.state == "running" || project.state == "pilot";
        const bool asked =
            one.kind == form::FollowUpKind::department_order || one.kind == form::FollowUpKind::field_visit;
        if (!calls || one.agent == wanted.agent) return false;
        if (!asked && (!wanted.calls || !one.due || *one.due > wanted.now)) return false;
        const auto grace = project.contact_rules.callback_grace.value_or(std::chrono::milliseconds(0));
        return why_theirs(one, {wanted.agent, wanted.languages, wanted.leads_team, wanted.works_tickets,
                                wanted.now - grace, &wanted.groups})
            .has_value();
    }

    FollowUpSeen seen_of(const FollowUpRecord& one) {
        FollowUpSeen seen{one, state_.contacts[state_.lead(one.lead)->contact], project_of(one).code, {}, true};
        if (one.agent) {
            const auto& user = state_.users.at(*one.agent).user;
            seen.agent_name = user.display_name;
            seen.agent_active = user.active;
        }
        return seen;
    }

    template <class Shown, class Wanted, class Show>
    Slice<Shown> sliced(std::optional<std::int64_t> after, int limit, Wanted wanted, Show show, bool open = true) {
        const std::lock_guard lock(state_.mutex);
        Slice<Shown> slice;
        bool reached = !after;
        for (const auto position : positions_by_due()) {
            const auto& follow_up = state_.follow_ups[position];
            const auto key = static_cast<std::int64_t>(position) + 1;
            if (reached && follow_up.open == open && wanted(follow_up)) {
                slice.items.push_back(show(follow_up));
                if (slice.items.size() == static_cast<std::size_t>(limit)) {
                    slice.after = key;
                    break;
                }
            }
            if (after == key) reached = true;
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

std::unique_ptr<FollowUps> memory_follow_ups(MemoryState& state) {
    return std::make_unique<MemoryFollowUps>(state);
}

}  // namespace cts::tests
