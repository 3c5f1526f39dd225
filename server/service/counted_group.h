// Counted lines that belong together, a week's or an agent's, added up to what a report says of them.
#pragma once

#include "server/storage/tallies.h"
#include "shared/api/outcome_report_messages.h"
#include "shared/form/kit.h"

namespace cts::service {

struct CountedGroup {
    std::vector<api::ReportGroupPart> parts;
    storage::Sums sums;
    std::int64_t succeeded = 0;
    std::map<std::pair<std::int64_t, std::string>, std::int64_t> outcomes;  // by class and name

    void add(const storage::CountLine& line);
    std::int64_t right() const { return sums.calls - sums.needs_correction; }
    std::int64_t mean_talk_seconds() const;
};

// kit: names the outcomes; of: what they are shares of.
std::vector<api::OutcomeOfGroup> outcomes_of(const CountedGroup& group, std::int64_t of, const form::Kit* kit);
api::OutcomeGroup shown(const CountedGroup& group, const form::Kit* kit);

}  // namespace cts::service
