// scripts/score expressions: how far the expression language agrees with ODK's evaluators on the rows in scope.
// Exit status: 0 if it agrees with all, 1 if not, 2 if the data are absent.
#include <exception>
#include <iostream>

#include "tests/outside/expressions/agreement.h"
#include "tests/outside/outside_data.h"

namespace {

void print(const cts::outside::Tally& tally, std::size_t rows) {
    for (const auto& difference : tally.disagreements) std::cout << difference << '\n';
    std::cout << "rows: " << rows << ", in scope: " << tally.in_scope
              << ", left out: " << rows - static_cast<std::size_t>(tally.in_scope) << '\n';
    for (const auto& [reason, count] : tally.left_out) std::cout << "  left out " << count << ": " << reason << '\n';
    std::cout << "expressions: " << tally.agreed << " of " << tally.in_scope << std::endl;
}

int score() {
    const auto file = cts::outside::find_or_skip(CTS_SOURCE_DIR, "xlsform/expression_cases.jsonl");
    if (!file) return 2;
    const auto rows = cts::outside::read_rows(*file);
    const auto tally = cts::outside::tally(rows);
    print(tally, rows.size());
    return tally.agreed == tally.in_scope ? 0 : 1;
}

}  // namespace

int main() try { return score(); } catch (const std::exception& problem) {
    std::cerr << problem.what() << std::endl;
    return 2;
}
