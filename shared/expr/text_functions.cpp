#include <algorithm>
#include <cmath>

#include "shared/expr/characters.h"
#include "shared/expr/functions.h"

namespace cts::expr {

namespace {

double character_count(std::string_view text) {
    return static_cast<double>(std::count_if(text.begin(), text.end(), starts_character));
}

// The byte at which the character with this index starts; the text's end if it has fewer.
std::size_t byte_of(std::string_view text, double index) {
    double seen = -1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (starts_character(text[at]) && ++seen == index) return at;
    }
    return text.size();
}

// An index from the left, or from the right if negative; kept within the text. NaN counts as 0.
double position_in(double index, double length) {
    if (std::isnan(index)) return 0;
    const double whole = std::trunc(index);
    return std::clamp(whole < 0 ? whole + length : whole, 0.0, length);
}

}  // namespace

Value as_string(const Arguments& arguments) {
    return Value::of_string(arguments.text(0));
}

Value string_length(const Arguments& arguments) {
    return Value::of_number(character_count(arguments.text(0)));
}

Value concat(const Arguments& arguments) {
    std::string joined;
    for (std::size_t i = 0; i < arguments.size(); ++i) joined += arguments.text(i);
    return Value::of_string(std::move(joined));
}

Value contains(const Arguments& arguments) {
    return Value::of_boolean(arguments.text(0).find(arguments.text(1)) != std::string::npos);
}

Value starts_with(const Arguments& arguments) {
    return Value::of_boolean(arguments.text(0).starts_with(arguments.text(1)));
}

// substr(text, from, to): characters from (counted from 0) up to but without to; negative counts from the end.
Value substr(const Arguments& arguments) {
    const std::string text = arguments.text(0);
    const double length = character_count(text);
    const double from = position_in(arguments.number(1), length);
    const double to = arguments.size() > 2 ? position_in(arguments.number(2), length) : length;
    if (to <= from) return Value();
    const std::size_t first = byte_of(text, from);
    return Value::of_string(text.substr(first, byte_of(text, to) - first));
}

Value regex(const Arguments& arguments) {
    const auto matched = [&]() -> tl::expected<bool, EvaluationFault> {
        if (const Pattern* literal = arguments.literal_pattern()) return literal->matches(arguments.text(0));
        const auto pattern = Pattern::compile(arguments.text(1));
        return pattern ? pattern->matches(arguments.text(0)) : tl::unexpected(pattern.error());
    }();
    if (!matched) arguments.report(matched.error());
    return Value::of_boolean(matched.value_or(false));
}

}  // namespace cts::expr
