#include "shared/expr/token.h"

namespace cts::expr {

int binding_of(Operator op) {
    switch (op) {
        case Operator::either:
            return 0;
        case Operator::both:
            return 1;
        case Operator::equal:
        case Operator::not_equal:
            return 2;
        case Operator::less:
        case Operator::less_or_equal:
        case Operator::greater:
        case Operator::greater_or_equal:
            return 3;
        case Operator::plus:
        case Operator::minus:
            return 4;
        case Operator::times:
        case Operator::divide:
        case Operator::modulo:
            return tightest_binding;
    }
    return tightest_binding;
}

}  // namespace cts::expr
