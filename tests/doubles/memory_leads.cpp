#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

bool lease_runs(const LeadRecord& lead, model::Instant now) {
    return lead.lease && lead.lease->until >= now;
}

class MemoryLeads final : public Leads {
  public:
    explicit MemoryLeads(MemoryState& state) : state_(state) {}

    void add_list(const ListRecord& list) override {
        const std::lock_guard lock(state_.mutex);
        state_.lists.push_back(list);
    }

    std::optional<ListRecord> list(model::ListId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = std::ranges::find(state_.lists, id, &ListRecord::id);
        if (found == state_.lists.end()) return std::nullopt;
        return *found;
    }

    std::vector<LeadAdded> add_leads(const std::vector<NewLead>& leads) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<LeadAdded> results;
        for (const auto& lead : leads) results.push_back(add_one(lead));
        const auto added = std::ranges::count(results, LeadAdded::added);
        if (added > 0) tell_added(leads.front().lead.list, static_cast<std::size_t>(added));
        return results;
    }

    std::optional<ClaimedLead> claim(const ClaimWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        if (LeadRecord* held = held_by(wanted)) return claimed(*held, ClaimedWhy::held_already, wanted);
        drop_lapsed_leases_of(wanted);
        if (const FollowUpRecord* promise = promised_to(wanted)) {
            return lease_out(*state_.lead(promise->lead), ClaimedWhy::promised, promise->id, wanted);
        }
        if (wanted.follow_up) return std::nullopt;
        if (LeadRecord* next = next_fresh(wanted)) return lease_out(*next, ClaimedWhy::fresh, std::nullopt, wanted);
        return std::nullopt;
    }

    std::optional<LeadRecord> by_id(model::LeadId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto* found = state_.lead(id);
        if (found == nullptr) return std::nullopt;
        return *found;
    }

    std::optional<ContactRecord> contact(model::ContactId id) override {
        const std::lock_guard lock(state_.mutex);
        const auto found = state_.contacts.find(id);
        if (found == state_.contacts.end()) return std::nullopt;
        return found->second;
    }

    std::vector<ContactRecord> contacts(const std::vector<model::ContactId>& ids) override {
        std::vector<ContactRecord> found;
        for (const auto id : ids) {
            if (auto one = contact(id)) found.push_back(std::move(*one));
        }
        return found;
    }

    bool on_do_not_call(const vault::BlindIndex& phone, model::ProjectId project) override {
        const std::lock_guard lock(state_.mutex);
        return state_.is_do_not_call(phone, project);
    }

    void add_do_not_call(const DoNotCallRecord& entry) override {
        const std::lock_guard lock(state_.mutex);
        state_.enter_do_not_call(entry);
        state_.tell(do_not_call_event(entry));
    }

    void note_reveal(model::UserId by, model::LeadId lead, std::string_view /*why*/, model::Instant at) override {
        const std::lock_guard lock(state_.mutex);
        state_.tell(number_revealed_event(by, lead, at));
    }

    void erase_contact(model::ContactId id) override {
        const std::lock_guard lock(state_.mutex);
        auto& contact = state_.contacts[id];
        contact.id = id;
        contact.key = {};
        contact.phone_index = contact.last_four_index = contact.name_index = {};
        for (auto& lead : state_.leads) {
            if (lead.contact == id) close(lead);
        }
        state_.tell(contact_erased_event(id, model::SystemClock().now()));
    }

  private:
    const vault::BlindIndex& phone_of(const LeadRecord& lead) { return state_.contacts[lead.contact].phone_index; }
    bool is_do_not_call(const LeadRecord& lead) { return state_.is_do_not_call(phone_of(lead), lead.project); }

    LeadAdded add_one(const NewLead& added) {
        if (state_.is_do_not_call(added.contact.phone_index, added.lead.project)) return LeadAdded::do_not_call;
        const bool known = std::ranges::any_of(state_.leads, [&](const LeadRecord& lead) {
            return lead.project == added.lead.project && phone_of(lead) == added.contact.phone_index;
        });
        if (known || state_.lead(added.lead.id) != nullptr) return LeadAdded::already_there;
        state_.contacts.emplace(added.contact.id, added.contact);
        auto lead = added.lead;
        lead.contact = added.contact.id;
        state_.leads.push_back(std::move(lead));
        return LeadAdded::added;
    }

    void tell_added(model::ListId id, std::size_t count) {
        const auto found = std::ranges::find(state_.lists, id, &ListRecord::id);
        if (found != state_.lists.end()) state_.tell(leads_added_event(*found, count, model::SystemClock().now()));
    }

    LeadRecord* held_by(const ClaimWanted& wanted) {
        for (auto& lead : state_.leads) {
            const bool theirs = lead.project == wanted.project && lead.lease && lead.lease->agent == wanted.agent;
            if (theirs && lease_runs(lead, wanted.now)) return &lead;
        }
        return nullptr;
    }

    bool may_be_promised(const FollowUpRecord& follow_up, const ClaimWanted& wanted) {
        if (!follow_up.open || follow_up.project != wanted.project) return false;
        if (wanted.follow_up) {
            if (follow_up.id != *wanted.follow_up || (follow_up.agent && *follow_up.agent != wanted.agent))
                return false;
        } else if (follow_up.kind != form::FollowUpKind::callback || follow_up.agent != wanted.agent ||
                   !follow_up.due || *follow_up.due > wanted.now) {
            return false;
        }
        const auto* lead = state_.lead(follow_up.lead);
        return lead != nullptr && !lease_runs(*lead, wanted.now) && !is_do_not_call(*lead);
    }

    const FollowUpRecord* promised_to(const ClaimWanted& wanted) {
        const FollowUpRecord* earliest = nullptr;
        for (const auto& follow_up : state_.follow_ups) {
            if (!may_be_promised(follow_up, wanted)) continue;
            if (earliest == nullptr || follow_up.due < earliest->due) earliest = &follow_up;
        }
        return earliest;
    }

    bool is_fresh(const LeadRecord& lead, const ClaimWanted& wanted) {
        const bool lapsed = lead.state == LeadState::held && !lease_runs(lead, wanted.now) && !lead.lease->follow_up;
        return lead.project == wanted.project && (lead.state == LeadState::fresh || lapsed) && !is_do_not_call(lead);
    }

    LeadRecord* next_fresh(const ClaimWanted& wanted) {
        const auto lapsed_first = [](const LeadRecord& lead) { return lead.state == LeadState::held ? 0 : 1; };
        LeadRecord* next = nullptr;
        for (auto& lead : state_.leads) {
            if (!is_fresh(lead, wanted)) continue;
            if (next == nullptr || lapsed_first(lead) < lapsed_first(*next)) next = &lead;
        }
        return next;
    }

    ClaimedLead lease_out(LeadRecord& lead, ClaimedWhy why, std::optional<model::FollowUpId> promise,
                          const ClaimWanted& wanted) {
        lead.lease_epoch += 1;
        lead.lease = wanted.lease;
        lead.lease->agent = wanted.agent;
        lead.lease->epoch = lead.lease_epoch;
        lead.lease->follow_up = promise;
        lead.state = LeadState::held;
        state_.tell(lead_claimed_event(lead, why));
        return claimed(lead, why, wanted);
    }

    // An agent comes for a new lead while an old lease of theirs has ended: the old lead goes back.
    void drop_lapsed_leases_of(const ClaimWanted& wanted) {
        for (auto& lead : state_.leads) {
            if (lead.project != wanted.project || !lead.lease || lead.lease->agent != wanted.agent) continue;
            lead.state = lead.lease->follow_up ? LeadState::waiting : LeadState::fresh;
            lead.lease.reset();
        }
    }

    ClaimedLead claimed(const LeadRecord& lead, ClaimedWhy why, const ClaimWanted& wanted) {
        ClaimedLead result{lead, state_.contacts[lead.contact], why, std::nullopt, 0};
        if (lead.lease->follow_up) {
            if (const auto* promise = state_.follow_up(*lead.lease->follow_up)) result.follow_up = *promise;
        }
        for (const auto& other : state_.leads) {
            if (other.project == wanted.project && other.state == LeadState::fresh) ++result.fresh_waiting;
        }
        result.fresh_waiting = std::min<std::int64_t>(result.fresh_waiting, 1000);
        return result;
    }

    void close(LeadRecord& lead) {
        lead.state = LeadState::closed;
        lead.lease.reset();
        for (auto& follow_up : state_.follow_ups) {
            if (follow_up.lead == lead.id) follow_up.open = false;
        }
    }

    MemoryState& state_;
};

}  // namespace

std::unique_ptr<Leads> memory_leads(MemoryState& state) {
    return std::make_unique<MemoryLeads>(state);
}

}  // namespace cts::tests
