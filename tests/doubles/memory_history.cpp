#include <algorithm>

#include "server/storage/history.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

HistoryTaken taken_of(LeadAdded added) {
    switch (added) {
        case LeadAdded::added:
            return HistoryTaken::taken;
        case LeadAdded::already_there:
            return HistoryTaken::meanwhile;
        case LeadAdded::do_not_call:
            return HistoryTaken::do_not_call;
        case LeadAdded::blacklisted:
            return HistoryTaken::blacklisted;
    }
    return HistoryTaken::meanwhile;
}

class MemoryHistory final : public History {
  public:
    MemoryHistory(MemoryState& state, Leads& leads, Calls& calls) : state_(state), leads_(leads), calls_(calls) {}

    std::map<model::CallId, std::string> digests(const std::vector<model::CallId>& calls) override {
        const std::lock_guard lock(state_.mutex);
        std::map<model::CallId, std::string> found;
        for (const auto id : calls)
            if (const auto* call = state_.call(id)) found.emplace(id, call->digest);
        return found;
    }

    std::vector<KnownCustomer> customers(model::ProjectId project,
                                         const std::vector<vault::BlindIndex>& numbers) override {
        const std::lock_guard lock(state_.mutex);
        std::vector<KnownCustomer> found;
        for (const auto& lead : state_.leads) {
            const auto& contact = state_.contacts[lead.contact];
            if (lead.project == project && std::ranges::find(numbers, contact.phone_index) != numbers.end())
                found.push_back({lead, contact});
        }
        return found;
    }

    std::vector<HistoryTaken> take(const std::vector<HistoryRow>& rows) override {
        std::vector<HistoryTaken> results(rows.size(), HistoryTaken::taken);
        std::map<model::LeadId, HistoryTaken> refused;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].customer) results[i] = taken_of(leads_.add_leads({*rows[i].customer}).front());
            if (results[i] != HistoryTaken::taken) refused[rows[i].call.call.lead] = results[i];
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const auto found = refused.find(rows[i].call.call.lead);
            results[i] = found == refused.end() ? saved(rows[i].call) : found->second;
        }
        return results;
    }

  private:
    HistoryTaken saved(const CallWrite& write) {
        const auto verdict = calls_.save(write).verdict;
        if (verdict == CallVerdict::already_have) return HistoryTaken::already_there;
        return verdict == CallVerdict::differs ? HistoryTaken::differs : HistoryTaken::taken;
    }

    MemoryState& state_;
    Leads& leads_;
    Calls& calls_;
};

}  // namespace

std::unique_ptr<History> memory_history(MemoryState& state, Leads& leads, Calls& calls) {
    return std::make_unique<MemoryHistory>(state, leads, calls);
}

}  // namespace cts::tests
