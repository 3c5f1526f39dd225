// scripts/score calendar: how far the shipped calendar and the counting of working days agree with others.
// Exit status: 0 if every row agrees, 1 if not, 2 if the data are absent.
#include <exception>
#include <iostream>

#include "tests/outside/calendar/agreement.h"
#include "tests/outside/outside_data.h"

namespace {

int score() {
    const auto file = cts::outside::find_or_skip(CTS_SOURCE_DIR, "calendar/business_day_vectors.jsonl");
    if (!file) return 2;
    const auto calendar = cts::outside::calendar::shipped_calendar(CTS_SOURCE_DIR);
    const auto result = cts::outside::calendar::tally(cts::outside::calendar::read_rows(*file), calendar);
    std::cout << "differ: " << result.differing.size() << '\n';
    for (const auto& row : result.differing) std::cout << "  " << row << '\n';
    std::cout << "calendar: " << result.agreed() << " of " << result.rows << std::endl;
    return result.differing.empty() ? 0 : 1;
}

}  // namespace

int main() try { return score(); } catch (const std::exception& problem) {
    std::cerr << problem.what() << std::endl;
    return 2;
}
