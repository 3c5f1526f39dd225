#include "shared/expr/scope.h"

namespace cts::expr {

Scope::~Scope() = default;

Value Scope::current() const {
    return Value();
}

}  // namespace cts::expr
