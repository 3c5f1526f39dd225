// Why: regex() runs patterns that planners write on text that customers' words end up in; neither may stall a save.
// Promises: the whole text must match (ODK); ICU's syntax; bounded steps and stack, the same on every machine, so
// client and server judge alike. Immutable and safe to share between threads. Never knows: expressions.
#pragma once

#include <memory>
#include <string_view>
#include <utility>

#include <tl/expected.hpp>

#include "shared/expr/evaluation_error.h"

namespace cts::expr {

class Pattern {
  public:
    // EvaluationFault::malformed_pattern, or pattern_over_limits for one that ICU cannot hold.
    static tl::expected<Pattern, EvaluationFault> compile(std::string_view pattern);

    tl::expected<bool, EvaluationFault> matches(std::string_view text) const;

  private:
    struct Compiled;
    explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}

    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace cts::expr
