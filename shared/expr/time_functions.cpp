#include "shared/expr/date_text.h"
#include "shared/expr/functions.h"

namespace cts::expr {

namespace {

Value date_or_none(const std::optional<Moment>& moment) {
    return moment ? Value::of_date(*moment) : Value::not_a_date();
}

}  // namespace

Value today(const Arguments& arguments) {
    return Value::of_date(local_midnight(arguments.now()));
}

Value now(const Arguments& arguments) {
    return Value::of_date_time(arguments.now());
}

// Text is read as a date or dateTime, a number as days since 1970; nothing and a boolean stay nothing.
Value as_date(const Arguments& arguments) {
    const Value value = arguments.value(0);
    const int offset = arguments.now().offset_minutes;
    switch (value.kind()) {
        case Value::Kind::moment:
        case Value::Kind::not_a_date:
            return value;
        case Value::Kind::boolean:
            return Value();
        case Value::Kind::number:
            return date_or_none(moment_from_days(value.to_number(), offset));
        case Value::Kind::string:
            break;
    }
    const std::string text = value.to_string();
    return text.empty() ? Value() : date_or_none(moment_from_text(text, offset, DayDigits::one_or_two));
}

}  // namespace cts::expr
