#include "shared/expr/functions.h"

namespace cts::expr {

Value if_else(const Arguments& arguments) {
    return arguments.value(arguments.truth(0) ? 1 : 2);
}

// The first that is not empty; the last if all are.
Value coalesce(const Arguments& arguments) {
    Value value;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        value = arguments.value(i);
        if (!value.is_empty()) break;
    }
    return value;
}

Value negate(const Arguments& arguments) {
    return Value::of_boolean(!arguments.truth(0));
}
Value always_true(const Arguments&) {
    return Value::of_boolean(true);
}
Value always_false(const Arguments&) {
    return Value::of_boolean(false);
}
Value as_boolean(const Arguments& arguments) {
    return Value::of_boolean(arguments.truth(0));
}

}  // namespace cts::expr
