#include "shared/expr/evaluation_error.h"

namespace cts::expr {

std::string_view name_of(EvaluationFault fault) {
    switch (fault) {
        case EvaluationFault::malformed_pattern:
            return "malformed_pattern";
        case EvaluationFault::pattern_over_limits:
            return "pattern_over_limits";
    }
    return "";
}

}  // namespace cts::expr
