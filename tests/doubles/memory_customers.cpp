#include <algorithm>
#include <limits>

#include "server/storage/by_hand.h"
#include "server/storage/claim_rules.h"
#include "server/storage/decide_call.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

constexpr std::size_t most_promises = 50;

std::int64_t order_of(const FollowUpRecord& follow_up) {
    return follow_up.due ? follow_up.due->utc_ms : std::numeric_limits<std::int64_t>::max();
}

class MemoryCustomers final : public Customers {
  public:
    explicit MemoryCustomers(MemoryState& state) : state_(state) {}

    Past past(const vault::BlindIndex& phone, int most_calls) override {
        const std::lock_guard lock(state_.mutex);
        Past past;
        for (auto call = state_.calls.rbegin(); call != state_.calls.rend(); ++call) {
            if (call->origin == "practice" || !is_of(call->lead, phone)) continue;
            if (past.calls.size() < static_cast<std::size_t>(most_calls)) past.calls.push_back(told(*call));
            if (is_complaint(*call)) note_complaint(moment_of(*call), past);
        }
        for (const auto& follow_up : state_.follow_ups) {
            if (!follow_up.open || !is_of(follow_up.lead, phone)) continue;
            past.promises.push_back(follow_up);
            if (follow_up.kind == form::FollowUpKind::complaint_ticket) ++past.complaints_open;
        }
        std::ranges::stable_sort(past.promises, {}, order_of);
        if (past.promises.size() > most_promises) past.promises.resize(most_promises);
        return past;
    }

    Started start(const StartWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        const auto& phone = wanted.unknown.contact.phone_index;
        const auto project = wanted.unknown.lead.project;
        const LeadRecord* known = lead_of(project, phone);
        if (const auto refused = refusal(known, wanted))
            return {*refused, known ? *known : wanted.unknown.lead, {}, {}, {}};
        if (known == nullptr) add(wanted.unknown, wanted.list);
        LeadRecord& lead = *lead_of(project, phone);
        Started started{StartVerdict::beside, {}, state_.contacts.at(lead.contact), callback_of(lead), {}};
        if (wanted.lease.inbound) started.bar = state_.bar(phone, project, wanted.now);
        const bool may_start = may_be_started(lead, started.promise.has_value());
        if (may_start && !wanted.lease.inbound) give_back(project, wanted.lease.agent, wanted.now);
        if (may_start && is_free(lead, wanted)) {
            lease_out(lead, wanted, started.promise);
            started.verdict = StartVerdict::leased;
        }
        started.lead = lead;
        return started;
    }

    void add_aside(const NewLead& customer, const ListRecord& list) override {
        const std::lock_guard lock(state_.mutex);
        if (state_.lead(customer.lead.id) == nullptr) add(customer, list);
    }

  private:
    bool is_of(model::LeadId id, const vault::BlindIndex& phone) {
        const auto* lead = state_.lead(id);
        return lead != nullptr && state_.contacts.at(lead->contact).phone_index == phone;
    }

    LeadRecord* lead_of(model::ProjectId project, const vault::BlindIndex& phone) {
        const auto found = std::ranges::find_if(state_.leads, [&](const LeadRecord& lead) {
            return lead.project == project && state_.contacts.at(lead.contact).phone_index == phone;
        });
        return found == state_.leads.end() ? nullptr : &*found;
    }

    static model::Instant moment_of(const CallRecord& call) {
        return call.dialled_at.value_or(call.answered_at.value_or(call.stored_at));
    }

    PastCall told(const CallRecord& call) {
        const auto project = std::ranges::find(state_.projects, call.project, &ProjectRecord::id);
        return {call.id,
                moment_of(call),
                call.outcome,
                state_.users.at(call.agent).user.display_name,
                project->code,
                call.project,
                call.purpose,
                call.form_version,
                call.product_version,
                call.faq_version,
                call.direction,
                call.origin == "migrated"};
    }

    bool is_complaint(const CallRecord& call) {
        return call.outcome_class == form::OutcomeClass::complaint ||
               std::ranges::any_of(state_.follow_ups, [&](const FollowUpRecord& follow_up) {
                   return follow_up.call == call.id && follow_up.kind == form::FollowUpKind::complaint_ticket;
               });
    }

    static void note_complaint(model::Instant at, Past& past) {
        ++past.complaints;
        past.latest_complaint = std::max(past.latest_complaint.value_or(at), at);
    }

    std::optional<FollowUpRecord> callback_of(const LeadRecord& lead) {
        std::optional<FollowUpRecord> earliest;
        for (const auto& follow_up : state_.follow_ups) {
            const bool is_callback = follow_up.open && follow_up.kind == form::FollowUpKind::callback;
            if (!is_callback || follow_up.lead != lead.id) continue;
            if (!earliest || order_of(follow_up) < order_of(*earliest)) earliest = follow_up;
        }
        return earliest;
    }

    bool is_free(const LeadRecord& lead, const StartWanted& wanted) {
        const auto runs = [&](const LeadRecord& other) { return other.lease && other.lease->until >= wanted.now; };
        const bool holds_another = std::ranges::any_of(state_.leads, [&](const LeadRecord& other) {
            return other.project == lead.project && runs(other) && other.lease->agent == wanted.lease.agent;
        });
        return !runs(lead) && !is_unreported(lead, wanted.now) && !holds_another;
    }

    void lease_out(LeadRecord& lead, const StartWanted& wanted, const std::optional<FollowUpRecord>& promise) {
        give_back(lead.project, wanted.lease.agent, wanted.now);  // what has run out
        lead.lease_epoch += 1;
        lead.lease = wanted.lease;
        lead.lease->epoch = lead.lease_epoch;
        if (promise) lead.lease->follow_up = promise->id;
        if (lead.state != LeadState::held) lead.before_lease = lead.state;
        lead.state = LeadState::held;
        state_.tell(lead_claimed_event(lead, ClaimedWhy::started));
    }

    void give_back(model::ProjectId project, model::UserId agent, model::Instant now) {
        for (auto& lead : state_.leads) {
            if (lead.project != project || !lead.lease || lead.lease->agent != agent) continue;
            lead = given_back(std::move(lead), now);
        }
    }

    std::optional<StartVerdict> refusal(const LeadRecord* lead, const StartWanted& wanted) {
        if (wanted.lease.inbound) return std::nullopt;
        const auto& phone = wanted.unknown.contact.phone_index;
        const auto calls_since = [&](Instant since) {
            return state_.calls_since(phone, since) + on_the_line(lead, wanted);
        };
        return refused_by_hand(wanted, {lead, state_.bar(phone, wanted.unknown.lead.project, wanted.now), calls_since});
    }

    int on_the_line(const LeadRecord* lead, const StartWanted& wanted) {
        return static_cast<int>(std::ranges::count_if(state_.leads, [&](const LeadRecord& other) {
            return (lead == nullptr || other.id != lead->id) && other.lease && other.lease->until >= wanted.now &&
                   is_of(other.id, wanted.unknown.contact.phone_index);
        }));
    }

    void add(const NewLead& customer, const ListRecord& list) {
        if (std::ranges::find(state_.lists, list.id, &ListRecord::id) == state_.lists.end())
            state_.lists.push_back(list);
        state_.contacts.emplace(customer.contact.id, customer.contact);
        state_.leads.push_back(customer.lead);
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Customers> memory_customers(MemoryState& state) {
    return std::make_unique<MemoryCustomers>(state);
}

}  // namespace cts::tests
