// Why: works out the value of a tree in a scope.
// Promises: pure, bounded by the tree's size; remembers the first regex that failed, for evaluate_strictly.
// Never knows: the source text.
#pragma once

#include <optional>

#include "shared/expr/ast.h"
#include "shared/expr/evaluation_error.h"
#include "shared/expr/scope.h"

namespace cts::expr {

class Evaluator {
  public:
    explicit Evaluator(const Scope& scope) : scope_(scope), now_(scope.now()) {}

    Value value_of(const Node& node);
    Moment now() const { return now_; }

    void report(EvaluationError error);
    const std::optional<EvaluationError>& first_error() const { return first_error_; }

  private:
    Value chain(const Chain& chain);
    Value shortened(const Chain& chain, bool decides);
    double number_of(const Value& value) const { return value.to_number(now_.offset_minutes); }

    const Scope& scope_;
    Moment now_;
    std::optional<EvaluationError> first_error_;
};

}  // namespace cts::expr
