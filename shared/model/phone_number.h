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
    auto operator<=>(const PhoneNumber&) const = default;
};

// region: ISO 3166-1 alpha-2 of numbers written without a country ("CN").
std::optional<PhoneNumber> parse_phone(std::string_view written, std::string_view region);
std::string mask_phone(const PhoneNumber& number);  // "138 **** 6042": what one sees who need not dial it (C4)
std::string format_phone(const PhoneNumber& number, std::string_view home_region);  // as people of the home region write it
std::string last_four_digits(const PhoneNumber& number);

}  // namespace cts::model
