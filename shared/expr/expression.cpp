#include "shared/expr/expression.h"

#include "shared/expr/ast.h"
#include "shared/expr/evaluator.h"

namespace cts::expr {

Value Expression::evaluate(const Scope& scope) const {
    return Evaluator(scope).value_of(parsed_->root);
}

tl::expected<Value, EvaluationError> Expression::evaluate_strictly(const Scope& scope) const {
    Evaluator evaluator(scope);
    Value value = evaluator.value_of(parsed_->root);
    if (evaluator.first_error()) return tl::unexpected(*evaluator.first_error());
    return value;
}

const std::set<std::string>& Expression::variables() const {
    return parsed_->variables;
}
bool Expression::reads_current() const {
    return parsed_->reads_current;
}
bool Expression::reads_time() const {
    return parsed_->reads_time;
}
const std::string& Expression::source() const {
    return parsed_->source;
}

}  // namespace cts::expr
