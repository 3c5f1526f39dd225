// Why: what the operators between two values mean; "and" and "or" are the evaluator's, for they may skip the right
// side. Promises: XPath 1.0 §3.4 and §3.5, with dates counted as days since 1970.
//
//   =  !=     a boolean on either side: as booleans; else a number or date on either side: as numbers; else as strings
//   < <= > >= always as numbers, so what has no number is never less, equal or greater
#pragma once

#include "shared/expr/token.h"
#include "shared/expr/value.h"

namespace cts::expr {

Value combine(Operator op, const Value& left, const Value& right, int offset_minutes);

}  // namespace cts::expr
