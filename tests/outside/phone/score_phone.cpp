// scripts/score phone: how far parse_phone agrees with libphonenumber's own answers.
// Exit status: 0 if every row agrees but those that need newer metadata, 1 if not, 2 if the data are absent.
#include <exception>
#include <iostream>

#include "tests/outside/outside_data.h"
#include "tests/outside/phone/agreement.h"

namespace {

void print_list(const char* title, const std::vector<std::string>& rows) {
    std::cout << title << ": " << rows.size() << '\n';
    for (const auto& row : rows) std::cout << "  " << row << '\n';
}

int score() {
    const auto file = cts::outside::find_or_skip(CTS_SOURCE_DIR, "phone/expected.jsonl");
    if (!file) return 2;
    const auto result = cts::outside::phone::tally(cts::outside::phone::read_rows(*file));
    print_list("read by a rule of ours (service numbers, extension words)", result.by_rule_of_ours);
    print_list("need newer metadata than Debian's", result.needs_newer_metadata);
    print_list("differ", result.differing);
    std::cout << "phone: " << result.agreed() << " of " << result.rows << std::endl;
    return result.differing.empty() ? 0 : 1;
}

}  // namespace

int main() try { return score(); } catch (const std::exception& problem) {
    std::cerr << problem.what() << std::endl;
    return 2;
}
