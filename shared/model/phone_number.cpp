#include "shared/model/phone_number.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <set>

#include "shared/model/phone_text.h"
#include "shared/model/service_number.h"

namespace cts::model {
namespace {

using i18n::phonenumbers::PhoneNumberUtil;
using Parsed = i18n::phonenumbers::PhoneNumber;

const PhoneNumberUtil& library() {
    return *PhoneNumberUtil::GetInstance();
}

std::optional<Parsed> read(const std::string& text, std::string_view region) {
    Parsed parsed;
    if (library().Parse(text, std::string(region), &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
    return parsed;
}

// A number as we keep it, taken apart by its country calling code, none of which begins another: what the library's own
// reading does with thirty regular expressions, at every row of every list.
std::optional<Parsed> read_kept(std::string_view e164) {
    constexpr std::size_t longest_code = 3;
    constexpr std::size_t longest_number = 15;  // E.164, with the code
    static const std::set<int> codes = [] {
        std::set<int> all;
        library().GetSupportedCallingCodes(&all);
        return all;
    }();
    if (!e164.starts_with('+')) return std::nullopt;
    const auto digits = e164.substr(1);
    if (digits.size() > longest_number || digits.find_first_not_of("0123456789") != std::string_view::npos)
        return std::nullopt;
    for (std::size_t length = 1; length <= longest_code && length < digits.size(); ++length) {
        const int code = std::stoi(std::string(digits.substr(0, length)));
        if (!codes.contains(code)) continue;
        const std::string national(digits.substr(length));
        const auto zeros = std::min(national.find_first_not_of('0'), national.size() - 1);
        Parsed parsed;
        parsed.set_country_code(code);
        parsed.set_national_number(std::stoull(national));
        if (zeros > 0) parsed.set_italian_leading_zero(true);
        if (zeros > 1) parsed.set_number_of_leading_zeros(static_cast<int>(zeros));
        return parsed;
    }
    return std::nullopt;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

std::string written_as(const Parsed& parsed, PhoneNumberUtil::PhoneNumberFormat format) {
    std::string text;
    library().Format(parsed, format, &text);
    return text;
}

std::optional<PhoneNumber> as_service_number(const std::string& text, std::string_view region) {
    const std::string digits = digits_of(text);
    if (text.find_first_not_of("0123456789 -") != std::string::npos || !is_service_number(digits, region))
        return std::nullopt;
    return PhoneNumber{digits, true};
}

// Of a Chinese number, "138 0013 8000" -> "138", "010 6234 5678" -> "010": what tells the kind or the place, not the
// person.
std::string first_group(const Parsed& parsed, const std::string& digits) {
    if (digits.size() == 11 && digits[0] == '1' && digits[1] >= '3') return digits.substr(0, 3);  // a mobile
    const std::string national = written_as(parsed, PhoneNumberUtil::NATIONAL);
    return national.substr(0, national.find_first_of(" -"));
}

std::string tail_of(std::string_view digits) {  // the last four, fewer of a short number: half stays hidden
    const std::size_t shown = std::min<std::size_t>(4, digits.size() / 2);
    return std::string(digits.substr(digits.size() - shown));
}

constexpr int china = 86;
constexpr std::string_view hidden = " **** ";
constexpr std::size_t fewest_hidden = 3;  // of 0991 234 5678, whose area code has three digits and a trunk zero

}  // namespace

std::optional<PhoneNumber> parse_phone(std::string_view written, std::string_view region) {
    const auto text = plain_phone_text(written);
    if (!text) return std::nullopt;
    if (auto service = as_service_number(*text, region)) return service;
    const auto parsed = read(*text, region);
    if (!parsed || !library().IsValidNumber(*parsed)) return std::nullopt;
    return PhoneNumber{written_as(*parsed, PhoneNumberUtil::E164), false, parsed->extension()};
}

std::string mask_phone(const PhoneNumber& number) {
    if (number.service) return number.text;
    const auto parsed = read_kept(number.text);
    if (!parsed) return "****" + tail_of(digits_of(number.text));
    std::string national;
    library().GetNationalSignificantNumber(*parsed, &national);
    const std::string tail = tail_of(national);
    const std::string code = "+" + std::to_string(parsed->country_code());
    if (parsed->country_code() != china) return code + std::string(hidden) + tail;
    const std::string head = first_group(*parsed, national);
    const std::size_t shown = head.size() - (head.starts_with('0') ? 1 : 0) + tail.size();
    const bool enough_hidden = shown + fewest_hidden <= national.size();
    return (enough_hidden ? head : code) + std::string(hidden) + tail;
}

std::string format_phone(const PhoneNumber& number, std::string_view home_region) {
    const auto parsed = number.service ? std::nullopt : read_kept(number.text);
    if (!parsed) return number.text;
    Parsed whole = *parsed;
    if (!number.extension.empty()) whole.set_extension(number.extension);
    const bool at_home = whole.country_code() == library().GetCountryCodeForRegion(std::string(home_region));
    return written_as(whole, at_home ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

std::string last_four_digits(const PhoneNumber& number) {
    const std::string digits = digits_of(number.text);
    return digits.size() <= 4 ? digits : digits.substr(digits.size() - 4);
}

}  // namespace cts::model
