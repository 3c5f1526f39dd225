#include "shared/expr/evaluator.h"

#include <algorithm>

#include "shared/expr/functions.h"
#include "shared/expr/operators.h"

namespace cts::expr {

Value Evaluator::value_of(const Node& node) {
    if (const auto* literal = std::get_if<Literal>(&node.what)) return literal->value;
    if (const auto* variable = std::get_if<Variable>(&node.what))
        return scope_.variable(variable->name).value_or(Value());
    if (std::holds_alternative<Current>(node.what)) return scope_.current();
    if (const auto* negation = std::get_if<Negation>(&node.what)) {
        const double number = number_of(value_of(*negation->operand));
        return Value::of_number(negation->odd ? -number : number);
    }
    if (const auto* call = std::get_if<Call>(&node.what)) return call->function->apply(Arguments(*this, node, *call));
    return chain(std::get<Chain>(node.what));
}

Value Evaluator::chain(const Chain& chain) {
    if (chain.operators[0] == Operator::either) return shortened(chain, true);
    if (chain.operators[0] == Operator::both) return shortened(chain, false);
    Value result = value_of(chain.operands[0]);
    for (std::size_t i = 0; i < chain.operators.size(); ++i) {
        result = combine(chain.operators[i], result, value_of(chain.operands[i + 1]), now_.offset_minutes);
    }
    return result;
}

// "or" ends at the first true, "and" at the first false.
Value Evaluator::shortened(const Chain& chain, bool decides) {
    const bool decided = std::any_of(chain.operands.begin(), chain.operands.end(),
                                     [&](const Node& operand) { return value_of(operand).to_boolean() == decides; });
    return Value::of_boolean(decided == decides);
}

void Evaluator::report(EvaluationError error) {
    if (!first_error_) first_error_ = error;
}

}  // namespace cts::expr
