// Why: compares what the language makes of a row with what the row expects; the test and the score share it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/outside/expressions/row.h"

namespace cts::outside {

// What differs, in words; nullopt if the language agrees with the row.
std::optional<std::string> disagreement(const Row& row);

struct Tally {
    int agreed = 0;
    int in_scope = 0;
    std::map<std::string, int> left_out;     // reason → rows
    std::vector<std::string> disagreements;  // "xp00013: -5 → expected -5, got 5"
};

Tally tally(const std::vector<Row>& rows);

}  // namespace cts::outside
