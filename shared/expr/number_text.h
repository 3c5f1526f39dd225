// Why: numbers and their text, as XPath 1.0 §4.4 and §4.2 have them, whatever the process's locale is.
// Promises: what is not a number is NaN; printing gives the shortest decimal that reads back equal, without exponent.
// Never knows: dates.
#pragma once

#include <string>
#include <string_view>

namespace cts::expr {

// Spaces around, an optional minus, digits with an optional point: " -12.50 ". No plus, no exponent, no "Infinity".
double number_from_text(std::string_view text);

// As number_from_text, and also with an exponent, as programs print very small numbers: "7.9e-12".
double number_from_printed_text(std::string_view text);

// "NaN", "Infinity", "-Infinity", "0" for both zeros, "-0.1", "123".
std::string text_from_number(double number);

// Half away from zero at the given decimal place (negative: tens, hundreds …), decided on the number's decimal text, so
// that 2.15 at one place is 2.2 although its binary form lies below.
double round_to_place(double number, int decimal_places);

}  // namespace cts::expr
