// Why: decides which rows the language must agree with, before and apart from how it fares on them.
// Promises: a row counts if its expression holds nothing but literals, operators, brackets, commas and calls of the
// functions listed in row_scope.cpp. Cut with a tokeniser of its own, so that a fault of the language's lexer cannot
// shrink the score.
// Never knows: the expression language (it includes nothing of shared/expr).
#pragma once

#include <optional>
#include <string>

#include "tests/outside/expressions/row.h"

namespace cts::outside {

// Why the row does not count; nullopt if it does.
std::optional<std::string> reason_out_of_scope(const Row& row);

}  // namespace cts::outside
