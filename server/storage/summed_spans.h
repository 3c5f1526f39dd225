// Which sums answer a report, day by day or week by week: a quarter of two hundred agents by day are half a million
// sums, by week a seventh of them.
#pragma once

#include "server/storage/tallies.h"

namespace cts::storage {

// How a generation was counted: each knows the grains of those before it.
//   1  hours, agents, answers, days, steps
//   2  agent_weeks
inline constexpr int counted_as_now = 2;

struct SummedSpan {
    Grain grain{};
    int first_day = 0;  // both count
    int last_day = 0;
    bool operator==(const SummedSpan&) const = default;
};

int week_of(int day);  // the Monday it begins with; days since 1970-01-01

// The coarsest sums that can answer, in a generation counted as it says; none overlap, their days are all of those
// wanted. None at all: the calls themselves must be counted, by their narrow rows.
std::vector<SummedSpan> summed_spans(const CountsWanted& wanted, int counted_as);

}  // namespace cts::storage
