// Why: a parsed expression, as a form definition keeps it for ever and a filling evaluates it at every keystroke.
// Promises: immutable, cheap to copy, safe to share between threads; evaluation is pure and terminates.
// Never knows: fields beyond their names, a clock, a screen.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

#include "shared/expr/evaluation_error.h"
#include "shared/expr/scope.h"
#include "shared/expr/value.h"

namespace cts::expr {

struct ParsedSource;

class Expression {
  public:
    explicit Expression(std::shared_ptr<const ParsedSource> parsed) : parsed_(std::move(parsed)) {}

    // The value in this scope. A regex that fails counts as "does not match".
    Value evaluate(const Scope& scope) const;
    // The same, but a regex that fails is an error with its place.
    tl::expected<Value, EvaluationError> evaluate_strictly(const Scope& scope) const;

    // The names of the ${…} it mentions, whether or not a given evaluation reaches them.
    const std::set<std::string>& variables() const;
    bool reads_current() const;  // mentions "."
    bool reads_time() const;     // mentions today() or now()
    const std::string& source() const;

  private:
    std::shared_ptr<const ParsedSource> parsed_;
};

}  // namespace cts::expr
