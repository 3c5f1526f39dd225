// Why: the one thing that can go wrong after parsing: a regex pattern that is computed, or that needs too much.
// Promises: the kind of fault and the byte of the regex call in the source.
#pragma once

#include <cstddef>
#include <string_view>

namespace cts::expr {

enum class EvaluationFault {
    malformed_pattern,    // a regex pattern that was computed, not literal, and that ICU refuses
    pattern_over_limits,  // a regex that needed more time or stack than it is given
};

std::string_view name_of(EvaluationFault fault);

struct EvaluationError {
    EvaluationFault fault = EvaluationFault::malformed_pattern;
    std::size_t offset = 0;  // byte of the call in the source
};

}  // namespace cts::expr
