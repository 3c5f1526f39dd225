// Why: the one way from an expression's text to an Expression.
// Promises: the XPath 1.0 subset of the ODK XForms specification without XML paths:
//
//   or · and · = != · < <= > >= · + - · * div mod · unary minus · ( ) · 'text' "text" · 12.5 · ${name} · .
//   if coalesce selected count-selected not true false boolean string number string-length concat contains starts-with
//   substr regex int round today now date
//
// Unknown functions, wrong numbers of arguments and bad literal patterns are refused here, named and located; hostile
// input is bounded by the two limits and never overflows the stack.
// Never knows: which variables exist; Expression::variables() tells which are read.
#pragma once

#include <cstddef>
#include <string_view>

#include <tl/expected.hpp>

#include "shared/expr/expression.h"
#include "shared/expr/parse_error.h"

namespace cts::expr {

inline constexpr std::size_t max_source_bytes = 16 * 1024;
inline constexpr std::size_t max_nesting = 200;

tl::expected<Expression, ParseError> parse(std::string_view source);

}  // namespace cts::expr
