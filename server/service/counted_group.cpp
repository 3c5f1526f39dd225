#include "server/service/counted_group.h"

#include <algorithm>

#include "server/service/report_ground.h"

namespace cts::service {

void CountedGroup::add(const storage::CountLine& line) {
    sums.add(line.sums, 1);
    if (line.outcome.empty()) return;
    outcomes[{storage::class_number(line.outcome_class), line.outcome}] += line.sums.calls;
    if (line.outcome_class == form::OutcomeClass::success) succeeded += line.sums.calls;
}

std::int64_t CountedGroup::mean_talk_seconds() const {
    return sums.connected > 0 ? sums.talk_ms / sums.connected / 1000 : 0;
}

std::vector<api::OutcomeOfGroup> outcomes_of(const CountedGroup& group, std::int64_t of, const form::Kit* kit) {
    std::vector<api::OutcomeOfGroup> outcomes;
    for (const auto& [key, calls] : group.outcomes)
        outcomes.push_back(
            {key.second, outcome_name(kit, key.second),
             std::string(form::outcome_class_name(storage::class_of(key.first).value_or(form::OutcomeClass::invalid))),
             api::share_of(calls, of)});
    std::ranges::stable_sort(outcomes, std::greater{}, [](const auto& one) { return one.share.count; });
    return outcomes;
}

api::OutcomeGroup shown(const CountedGroup& group, const form::Kit* kit) {
    const auto& sums = group.sums;
    api::OutcomeGroup said;
    said.parts = group.parts;
    said.calls = sums.calls;
    said.dials = sums.dialled;
    said.connected = api::share_of(sums.connected, sums.dialled);
    said.needs_correction = api::share_of(sums.needs_correction, sums.calls);
    said.sales = sums.sales;
    said.success = api::uncertain_share_of(group.succeeded, group.right());
    said.mean_talk_seconds = group.mean_talk_seconds();
    said.outcomes = outcomes_of(group, group.right(), kit);
    return said;
}

}  // namespace cts::service
