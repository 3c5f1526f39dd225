// Why: an expression reads fields, the field it stands at, and the time; a scope is where they come from.
// Promises: evaluation asks nothing else and changes nothing.
// Never knows: how answers are kept, what the clock says.
#pragma once

#include <optional>
#include <string_view>

#include "shared/expr/moment.h"
#include "shared/expr/value.h"

namespace cts::expr {

class Scope {
  public:
    virtual ~Scope();

    // The value of ${name}; nullopt if there is no such variable, which evaluates as the empty string.
    virtual std::optional<Value> variable(std::string_view name) const = 0;
    // The value of ".", the field the expression stands at; the empty string unless overridden.
    virtual Value current() const;
    // The instant the evaluation takes place at and the offset its dates are read in. Given, never a clock.
    virtual Moment now() const = 0;
};

}  // namespace cts::expr
