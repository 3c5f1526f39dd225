// Why: cuts an expression into words, so that the parser never looks at characters.
// Promises: the last token is the end; the whole source is covered, or the first thing that is no word is named.
// Never knows: grammar, functions.
#pragma once

#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "shared/expr/parse_error.h"
#include "shared/expr/token.h"

namespace cts::expr {

// After a value, "and or div mod" are operators even when a digit follows at once ("1div2"), as XPath 1.0 §3.7 and the
// ODK evaluators read them; elsewhere they are names.
tl::expected<std::vector<Token>, ParseError> tokens_of(std::string_view source);

}  // namespace cts::expr
