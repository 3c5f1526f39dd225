// The claim of the memory store, in the plainest way there is: every lead and every follow-up is looked at.
#include <algorithm>
#include <limits>

#include "server/storage/claim_rules.h"
#include "tests/doubles/memory_state.h"

namespace cts::tests {
namespace {

using namespace storage;

class Claiming {
  public:
    Claiming(MemoryState& state, const ClaimWanted& wanted) : state_(state), wanted_(wanted) {}

    ClaimAnswer run() {
        for (auto& lead : state_.leads) {
            const bool theirs = of_project(lead) && lead.lease && lead.lease->agent == wanted_.agent;
            if (theirs && is_held(lead) && (!wanted_.follow_up || lead.lease->follow_up == wanted_.follow_up))
                return claimed(lead, ClaimedWhy::held_already);
            if (theirs && !is_held(lead)) end_lease(lead);
        }
        return wanted_.follow_up ? asked_for() : whoever_is_next();
    }

  private:
    bool of_project(const LeadRecord& lead) const { return lead.project == wanted_.project; }
    bool is_held(const LeadRecord& lead) const { return lead.lease && lead.lease->until >= wanted_.now; }
    bool may_be_called_at(const LeadRecord& lead) const { return zone_of(wanted_, lead.zone) != nullptr; }

    bool is_blacklisted(const LeadRecord& lead) const {
        const auto bar = state_.bar(state_.contacts[lead.contact].phone_index, lead.project, wanted_.now);
        return bar && bar->kind == BarKind::blacklist;
    }
    bool is_kept(const LeadRecord& lead) const { return is_held(lead) || is_unreported(lead, wanted_.now); }
    void end_lease(LeadRecord& lead) { lead = given_back(std::move(lead), wanted_.now); }

    void put_back() {
        for (auto& lead : state_.leads)
            if (of_project(lead) && lead.lease && lead.lease->agent == wanted_.agent) end_lease(lead);
    }

    ClaimAnswer asked_for() {
        const auto* follow_up = state_.follow_up(*wanted_.follow_up);
        if (follow_up == nullptr || follow_up->project != wanted_.project)
            return tl::unexpected(ClaimRefusal::follow_up_unknown);
        if (!follow_up->open) return tl::unexpected(ClaimRefusal::follow_up_closed);
        const auto why = why_theirs(*follow_up, wanted_);
        if (!why) return tl::unexpected(ClaimRefusal::follow_up_of_other);
        auto& lead = *state_.lead(follow_up->lead);
        if (is_held(lead) && lead.lease->agent != wanted_.agent) return tl::unexpected(ClaimRefusal::lead_held);
        if (const auto refusal = refused(lead)) return tl::unexpected(*refusal);
        put_back();
        return lease_out(lead, *why, *follow_up);
    }

    ClaimAnswer whoever_is_next() {
        for (const auto kind : kinds_called) {
            for (const bool own : {true, false}) {
                for (const auto* promise : due_ones(kind, own)) {
                    if (!promise->open) continue;
                    auto& lead = *state_.lead(promise->lead);
                    if (!refused(lead)) return lease_out(lead, *why_theirs(*promise, wanted_), *promise);
                }
            }
        }
        while (auto* lead = next_in_line()) {
            if (refused(*lead)) continue;
            return lease_out(*lead, lead->attempts > 0 ? ClaimedWhy::again : ClaimedWhy::fresh, std::nullopt);
        }
        return tl::unexpected(ClaimRefusal::none_waiting);
    }

    std::vector<const FollowUpRecord*> due_ones(form::FollowUpKind kind, bool own) {
        std::vector<const FollowUpRecord*> found;
        for (const auto& promise : state_.follow_ups) {
            const bool due = promise.open && promise.kind == kind && promise.due && *promise.due <= wanted_.now &&
                             promise.project == wanted_.project && promise.state != followup::State::to_be_cancelled;
            if (!due || (kind != form::FollowUpKind::callback && is_called_back(promise.lead))) continue;
            const auto& lead = *state_.lead(promise.lead);
            const auto why = why_theirs(promise, wanted_);
            const bool wanted_now = why && (*why == ClaimedWhy::promised) == own;
            const bool free = !is_kept(lead) && may_be_called_at(lead);
            const bool ready = !lead.ready_at || *lead.ready_at <= wanted_.now;
            if (wanted_now && free && ready && !is_blacklisted(lead)) found.push_back(&promise);
        }
        std::ranges::stable_sort(found, {}, [](const FollowUpRecord* promise) { return *promise->due; });
        return found;
    }

    bool is_called_back(model::LeadId lead) const {
        return std::ranges::any_of(state_.follow_ups, [&](const FollowUpRecord& one) {
            return one.open && one.lead == lead && one.kind == form::FollowUpKind::callback;
        });
    }

    // Lapsed ones first, then who is to be tried again, then the list.
    LeadRecord* next_in_line() {
        LeadRecord* next = nullptr;
        std::pair<int, std::int64_t> place;
        for (auto& lead : state_.leads) {
            const auto rank = of_project(lead) && may_be_called_at(lead) ? place_of(lead) : std::nullopt;
            if (!rank || is_blacklisted(lead) || (next != nullptr && *rank >= place)) continue;
            next = &lead;
            place = *rank;
        }
        return next;
    }

    std::optional<std::pair<int, std::int64_t>> place_of(const LeadRecord& lead) const {
        if (lead.state == LeadState::held && !is_kept(lead) && !lead.lease->follow_up)
            return std::pair(0, lead.lease->until.utc_ms);
        if (lead.state == LeadState::again && lead.ready_at && *lead.ready_at <= wanted_.now)
            return std::pair(1, lead.ready_at->utc_ms);
        if (lead.state == LeadState::fresh) return std::pair(2, std::int64_t{lead.row});
        return std::nullopt;
    }

    std::optional<ClaimRefusal> refused(LeadRecord& lead) {
        const auto& phone = state_.contacts[lead.contact].phone_index;
        if (phone.text.empty()) return ClaimRefusal::do_not_call;
        const auto bar = state_.bar(phone, lead.project, wanted_.now);
        if (bar && bar->kind == BarKind::blacklist) return ClaimRefusal::blacklisted;
        if (bar) {
            if (lead.state == LeadState::held) end_lease(lead);
            state_.close_what_would_call({phone, wanted_.project, {}, {}, wanted_.agent, wanted_.now});
            return ClaimRefusal::do_not_call;
        }
        const auto* day = zone_of(wanted_, lead.zone);
        if (day == nullptr) return ClaimRefusal::not_permitted_now;
        if (!wanted_.calls_a_day || calls_today(lead) < *wanted_.calls_a_day) return std::nullopt;
        if (lead.state == LeadState::held) end_lease(lead);
        if (lead.state == LeadState::fresh) lead.state = LeadState::again;
        lead.ready_at = std::max(day->next_day, lead.unreported_until.value_or(day->next_day));
        return ClaimRefusal::called_enough;
    }

    int calls_today(const LeadRecord& lead) {
        const auto& phone = state_.contacts[lead.contact].phone_index;
        const auto* day = zone_of(wanted_, lead.zone);
        const auto on_the_line = std::ranges::count_if(state_.leads, [&](const LeadRecord& other) {
            return other.id != lead.id && is_held(other) && state_.contacts[other.contact].phone_index == phone;
        });
        return state_.calls_since(phone, day ? day->day_begins : wanted_.now) + static_cast<int>(on_the_line);
    }

    ClaimAnswer lease_out(LeadRecord& lead, ClaimedWhy why, const std::optional<FollowUpRecord>& follow_up) {
        if (lead.state != LeadState::held) lead.before_lease = lead.state;
        lead.lease_epoch += 1;
        lead.lease = lease_for(wanted_, follow_up);
        lead.lease->epoch = lead.lease_epoch;
        lead.state = LeadState::held;
        state_.tell(lead_claimed_event(lead, why));
        return claimed(lead, why);
    }

    ClaimAnswer claimed(const LeadRecord& lead, ClaimedWhy why) {
        ClaimedLead result{lead, state_.contacts[lead.contact], why, std::nullopt, 0, calls_today(lead)};
        if (lead.lease->follow_up) {
            if (const auto* promise = state_.follow_up(*lead.lease->follow_up)) result.follow_up = *promise;
        }
        for (const auto& other : state_.leads) {
            if (of_project(other) && other.state == LeadState::fresh) ++result.fresh_waiting;
        }
        result.fresh_waiting = std::min<std::int64_t>(result.fresh_waiting, 100);
        return result;
    }

    MemoryState& state_;
    const ClaimWanted& wanted_;
};

}  // namespace

ClaimAnswer memory_claim(MemoryState& state, const ClaimWanted& wanted) {
    return Claiming(state, wanted).run();
}

}  // namespace cts::tests
