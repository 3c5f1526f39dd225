#include "server/service/why_now.h"

#include "server/storage/claim_rules.h"

namespace cts::service {

using api::WhyKind;
using storage::ClaimedWhy;

namespace {

std::optional<model::Instant> due_of(const storage::ClaimedLead& claimed) {
    return claimed.follow_up ? claimed.follow_up->due : std::nullopt;
}

std::vector<api::Why> found_by(const storage::ClaimedLead& claimed) {
    switch (claimed.why) {
        case ClaimedWhy::held_already:
            if (!claimed.follow_up) return {{WhyKind::held, claimed.lead.lease->issued_at}};
            return {{WhyKind::held, claimed.lead.lease->issued_at}, {WhyKind::promised, due_of(claimed)}};
        case ClaimedWhy::promised:
            return {{WhyKind::promised, due_of(claimed)}};
        case ClaimedWhy::team:
            return {{WhyKind::team, due_of(claimed)}};
        case ClaimedWhy::skill:
            return {{WhyKind::skill, due_of(claimed)}};
        case ClaimedWhy::again:
            return {{WhyKind::again, claimed.lead.ready_at}};
        case ClaimedWhy::fresh:
            return {{WhyKind::fresh}};
        case ClaimedWhy::started:
            return {};
    }
    return {};
}

std::optional<model::Instant> permitted_until(const storage::ClaimedLead& claimed, const storage::ClaimWanted& asked) {
    const auto* zone = storage::zone_of(asked, claimed.lead.zone);
    if (zone == nullptr || zone->until == followup::end_of_time) return std::nullopt;
    return zone->until;
}

}  // namespace

std::vector<api::Why> why_now(const storage::ClaimedLead& claimed, const storage::ClaimWanted& asked) {
    std::vector<api::Why> why = found_by(claimed);
    if (claimed.lead.lease->inbound) why.push_back({WhyKind::incoming});
    why.push_back({WhyKind::checked, asked.now});
    why.push_back({WhyKind::hours, permitted_until(claimed, asked)});
    why.push_back({WhyKind::calls_today, std::nullopt, claimed.calls_today, asked.calls_a_day});
    why.push_back({WhyKind::order, std::nullopt, claimed.fresh_waiting});
    return why;
}

}  // namespace cts::service
