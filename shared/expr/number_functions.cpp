#include <algorithm>
#include <cmath>

#include "shared/expr/date_text.h"
#include "shared/expr/functions.h"
#include "shared/expr/number_text.h"

namespace cts::expr {

namespace {

bool is_date_time_text(const Value& value) {
    return value.kind() == Value::Kind::string && value.to_string().find('T') != std::string::npos;
}

// round() alone takes the decimal comma that European keyboards write, as JavaRosa does.
double number_with_comma(const Value& value, int offset_minutes) {
    if (value.kind() != Value::Kind::string) return value.to_number(offset_minutes);
    std::string text = value.to_string();
    if (const auto comma = text.find(','); comma != text.npos) text[comma] = '.';
    return Value::of_string(std::move(text)).to_number(offset_minutes);
}

}  // namespace

// Of a dateTime's text: the whole days since 1970, as ODK Web Forms counts them; a date value keeps its part of a day.
Value as_number(const Arguments& arguments) {
    const Value value = arguments.value(0);
    const double number = value.to_number(arguments.now().offset_minutes);
    return Value::of_number(is_date_time_text(value) ? std::floor(number) : number);
}

Value whole_part(const Arguments& arguments) {
    const Value value = arguments.value(0);
    const bool text = value.kind() == Value::Kind::string;
    double number = text ? number_from_printed_text(value.to_string()) : value.to_number();
    if (text && std::isnan(number)) number = value.to_number(arguments.now().offset_minutes);
    return Value::of_number(std::trunc(number));
}

Value rounded(const Arguments& arguments) {
    const double number = number_with_comma(arguments.value(0), arguments.now().offset_minutes);
    const double place = arguments.size() > 1 ? arguments.number(1) : 0;
    if (std::isnan(place)) return Value::of_number(place);
    return Value::of_number(round_to_place(number, static_cast<int>(std::clamp(place, -1000.0, 1000.0))));
}

}  // namespace cts::expr
