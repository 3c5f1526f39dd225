// Telephone numbers are text, kept in E.164. Reads what people type and lists bring: full-width digits, spaces, a
// country's own writing. Service numbers (95588, 12345, 95105105) have no E.164 form and are kept as their digits.
// Built on libphonenumber; the service rule is ours.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::model {

struct PhoneNumber {
    std::string text;  // "+8613812346042", or the digits of a service number
    bool service = false;
    std::string extension{};  // digits dialled after the answer ("转 8001"); E.164 has no place for them
    auto operator<=>(const PhoneNumber&) const = default;
};

// region: ISO 3166-1 alpha-2 of numbers written without a country ("CN").
// The whole text must be one valid number: words beside it, two numbers or letters for digits are refused.
std::optional<PhoneNumber> parse_phone(std::string_view written, std::string_view region);
// "138 **** 6042", "010 **** 5678", "+44 **** 0123": what one sees who need not dial it (C4). Three or
// more of the national digits stay hidden; a service number is nobody's and is shown.
std::string mask_phone(const PhoneNumber& number);
std::string format_phone(const PhoneNumber& number,
                         std::string_view home_region);  // as people of the home region write it
std::string last_four_digits(const PhoneNumber& number);

}  // namespace cts::model
