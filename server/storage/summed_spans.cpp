#include "server/storage/summed_spans.h"

#include <algorithm>

namespace cts::storage {
namespace {

using What = CountedBy::What;

constexpr int days_of_week = 7;

std::ptrdiff_t asks(const CountsWanted& wanted, What what) {
    return std::ranges::count(wanted.by, what, &CountedBy::what);
}

std::optional<Grain> grain_by_day(const CountsWanted& wanted) {
    const bool hours = asks(wanted, What::hour) > 0;
    const bool steps = asks(wanted, What::step) > 0;
    const bool people = asks(wanted, What::agent) > 0 || wanted.agent;
    if (!wanted.where.empty() || asks(wanted, What::choice) > 1) return std::nullopt;
    const bool choice = asks(wanted, What::choice) == 1;
    if (hours + steps + people + choice > 1) return std::nullopt;  // no grain looks at two of these
    if (choice) return Grain::answers;
    if (people) return Grain::agents;
    if (steps) return Grain::steps;
    return hours ? Grain::hours : Grain::days;
}

}  // namespace

int week_of(int day) {
    const int since_monday = ((day + 3) % days_of_week + days_of_week) % days_of_week;  // 1970-01-01 was a Thursday
    return day - since_monday;
}

std::vector<SummedSpan> summed_spans(const CountsWanted& wanted, int counted_as) {
    const auto grain = grain_by_day(wanted);
    if (!grain) return {};
    const int first = wanted.first_day;
    const int last = wanted.last_day;
    const int first_monday = week_of(first + days_of_week - 1);
    const int next_monday = week_of(last + 1);  // behind the last whole week
    const bool by_week = *grain == Grain::agents && asks(wanted, What::day) == 0 && counted_as >= 2;
    if (!by_week || first_monday >= next_monday) return {{*grain, first, last}};
    std::vector<SummedSpan> spans;
    if (first < first_monday) spans.push_back({*grain, first, first_monday - 1});
    spans.push_back({Grain::agent_weeks, first_monday, next_monday - 1});
    if (next_monday <= last) spans.push_back({*grain, next_monday, last});
    return spans;
}

}  // namespace cts::storage
