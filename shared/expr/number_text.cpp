#include "shared/expr/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

#include "shared/expr/characters.h"

namespace cts::expr {

namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();
constexpr int largest_place = 400;  // beyond it every double is itself, or zero

// What the text means when it is too large or too small for a double.
double out_of_range(std::string_view text) {
    const bool negative = text.starts_with('-');
    const auto exponent = text.find_first_of("eE");
    const auto first = text.find_first_of("123456789");
    const bool tiny = exponent == text.npos ? first > text.find('.') : text.substr(exponent).find('-') != text.npos;
    const double size = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    return negative ? -size : size;
}

double convert(std::string_view text) {
    double number = not_a_number;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range) return out_of_range(text);
    if (error != std::errc() || end != text.data() + text.size()) return not_a_number;
    return number;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

// The length of "-12.5", "12.", ".5" at the start of the text; 0 if there is none.
std::size_t decimal_length(std::string_view text) {
    const std::size_t start = text.starts_with('-') ? 1 : 0;
    std::size_t at = skip_digits(text, start);
    std::size_t digits = at - start;
    if (at < text.size() && text[at] == '.') {
        const std::size_t end = skip_digits(text, at + 1);
        digits += end - at - 1;
        at = end;
    }
    return digits == 0 ? 0 : at;
}

bool is_exponent(std::string_view text) {
    if (text.empty() || (text[0] != 'e' && text[0] != 'E')) return false;
    text.remove_prefix(1);
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// "1.2345e-07" → digits "12345", exponent -7.
struct Digits {
    std::string digits;
    int exponent = 0;
};

Digits digits_of(double positive) {
    char buffer[64];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, positive, std::chars_format::scientific).ptr;
    const std::string_view text(buffer, static_cast<std::size_t>(end - buffer));
    const auto e = text.find('e');
    Digits result;
    for (const char c : text.substr(0, e)) {
        if (is_digit(c)) result.digits += c;
    }
    const auto exponent = text.substr(text[e + 1] == '+' ? e + 2 : e + 1);
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), result.exponent);
    return result;
}

std::string plain_decimal(const Digits& number) {
    const auto& digits = number.digits;
    if (number.exponent < 0) return "0." + std::string(static_cast<std::size_t>(-number.exponent - 1), '0') + digits;
    const auto whole = static_cast<std::size_t>(number.exponent) + 1;
    if (whole >= digits.size()) return digits + std::string(whole - digits.size(), '0');
    return digits.substr(0, whole) + "." + digits.substr(whole);
}

double times_power_of_ten(double number, int power) {
    if (number == 0 || !std::isfinite(number)) return number;
    const Digits parts = digits_of(std::fabs(number));
    const int exponent = parts.exponent + power;
    const double size =
        convert(parts.digits.substr(0, 1) + "." + parts.digits.substr(1) + "0e" + std::to_string(exponent));
    return std::copysign(size, number);
}

}  // namespace

double number_from_text(std::string_view text) {
    const auto number = trimmed(text);
    if (number.empty() || decimal_length(number) != number.size()) return not_a_number;
    return convert(number);
}

double number_from_printed_text(std::string_view text) {
    const auto number = trimmed(text);
    const auto length = decimal_length(number);
    if (length == 0 || length == number.size() || !is_exponent(number.substr(length))) return number_from_text(text);
    return convert(number);
}

std::string text_from_number(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    if (number == 0) return "0";
    return (number < 0 ? "-" : "") + plain_decimal(digits_of(std::fabs(number)));
}

double round_to_place(double number, int decimal_places) {
    const int place = std::clamp(decimal_places, -largest_place, largest_place);
    const double shifted = times_power_of_ten(number, place);
    if (!std::isfinite(shifted)) return number;
    return times_power_of_ten(std::round(shifted), -place);
}

}  // namespace cts::expr
