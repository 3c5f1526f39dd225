#include "shared/expr/operators.h"

#include <cmath>

namespace cts::expr {

namespace {

bool is_boolean(const Value& value) {
    return value.kind() == Value::Kind::boolean;
}
bool is_string(const Value& value) {
    return value.kind() == Value::Kind::string;
}

bool are_equal(const Value& left, const Value& right, int offset_minutes) {
    if (is_boolean(left) || is_boolean(right)) return left.to_boolean() == right.to_boolean();
    if (is_string(left) && is_string(right)) return left.to_string() == right.to_string();
    return left.to_number(offset_minutes) == right.to_number(offset_minutes);
}

}  // namespace

Value combine(Operator op, const Value& left, const Value& right, int offset_minutes) {
    const auto number = [&](const Value& value) { return value.to_number(offset_minutes); };
    switch (op) {
        case Operator::equal:
            return Value::of_boolean(are_equal(left, right, offset_minutes));
        case Operator::not_equal:
            return Value::of_boolean(!are_equal(left, right, offset_minutes));
        case Operator::less:
            return Value::of_boolean(number(left) < number(right));
        case Operator::less_or_equal:
            return Value::of_boolean(number(left) <= number(right));
        case Operator::greater:
            return Value::of_boolean(number(left) > number(right));
        case Operator::greater_or_equal:
            return Value::of_boolean(number(left) >= number(right));
        case Operator::plus:
            return Value::of_number(number(left) + number(right));
        case Operator::minus:
            return Value::of_number(number(left) - number(right));
        case Operator::times:
            return Value::of_number(number(left) * number(right));
        case Operator::divide:
            return Value::of_number(number(left) / number(right));
        case Operator::modulo:
            return Value::of_number(std::fmod(number(left), number(right)));
        case Operator::either:
            return Value::of_boolean(left.to_boolean() || right.to_boolean());
        case Operator::both:
            return Value::of_boolean(left.to_boolean() && right.to_boolean());
    }
    return Value();
}

}  // namespace cts::expr
