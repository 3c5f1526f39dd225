#include <algorithm>

#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

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

    ClaimAnswer claim(const ClaimWanted& wanted) override {
        const std::lock_guard lock(state_.mutex);
        return memory_claim(state_, wanted);
    }

    std::vector<std::string> zones(model::ProjectId project) override {
        const std::lock_guard lock(state_.mutex);
        std::set<std::string> found;
        for (const auto& lead : state_.leads) {
            if (lead.project == project) found.insert(lead.zone);
        }
        return {found.begin(), found.end()};
    }

    int calls_since(const vault::BlindIndex& phone, model::Instant since) override {
        const std::lock_guard lock(state_.mutex);
        return state_.calls_since(phone, since);
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

    void add_do_not_call(const DoNotCallRecord& entry) override {
        const std::lock_guard lock(state_.mutex);
        state_.enter_do_not_call(entry);
        state_.tell(do_not_call_event(entry));
    }

    void note_dialled(const DialledNote& note) override {
        const std::lock_guard lock(state_.mutex);
        auto* lead = state_.lead(note.lead);
        if (lead && lead->lease && lead->lease->call == note.call) lead->unreported_until = note.unreported_until;
        if (note.number_given) state_.tell(number_revealed_event(note.by, note.lead, note.at));
    }

    void erase_contact(model::ContactId id) override {
        const std::lock_guard lock(state_.mutex);
        auto& contact = state_.contacts[id];
        forget_barred(contact.phone_index);
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

    void forget_barred(const vault::BlindIndex& phone) {
        if (phone.text.empty()) return;
        for (auto& entry : state_.blacklist) {
            if (entry.phone_index == phone) entry.key = {};
        }
        for (auto& entry : state_.do_not_call) {
            if (entry.phone_index == phone) entry.key = {};
        }
    }

    LeadAdded add_one(const NewLead& added) {
        if (const auto bar = state_.bar(added.contact.phone_index, added.lead.project, added.brought_at))
            return bar->kind == BarKind::do_not_call ? LeadAdded::do_not_call : LeadAdded::blacklisted;
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
