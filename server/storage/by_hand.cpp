#include "server/storage/by_hand.h"

#include <algorithm>

namespace cts::storage {

std::optional<StartVerdict> refused_by_hand(const StartWanted& wanted, const ByHand& number) {
    if (number.bar) {
        return number.bar->kind == BarKind::do_not_call ? StartVerdict::do_not_call : StartVerdict::blacklisted;
    }
    const auto& lead = number.lead ? *number.lead : wanted.unknown.lead;
    const auto day = std::ranges::find(wanted.zones, lead.zone, &ClaimZone::name);
    if (day == wanted.zones.end()) return StartVerdict::not_permitted_now;
    if (wanted.calls_a_day && number.calls_since(day->day_begins) >= *wanted.calls_a_day)
        return StartVerdict::called_enough;
    if (is_colleagues(lead, wanted.lease.agent, wanted.now)) return StartVerdict::lead_held;
    return std::nullopt;
}

bool is_colleagues(const LeadRecord& lead, model::UserId agent, Instant now) {
    return lead.lease && lead.lease->until >= now && lead.lease->agent != agent;
}

}  // namespace cts::storage
