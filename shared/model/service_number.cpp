#include "shared/model/service_number.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

#include <string>

namespace cts::model {
namespace {

bool known_short_number(std::string_view digits, std::string_view region) {
    using i18n::phonenumbers::PhoneNumberUtil;
    static const i18n::phonenumbers::ShortNumberInfo info;
    i18n::phonenumbers::PhoneNumber number;
    const std::string home(region);
    if (PhoneNumberUtil::GetInstance()->Parse(std::string(digits), home, &number) != PhoneNumberUtil::NO_PARSING_ERROR)
        return false;
    return info.IsValidShortNumberForRegion(number, home);
}

}  // namespace

bool is_chinese_service_number(std::string_view digits) {
    const std::size_t length = digits.size();
    if (length == 3) return digits == "110" || digits == "119" || digits == "120" || digits == "122";
    if (digits.starts_with("100") || digits.starts_with("106") || digits.starts_with("111") || digits.starts_with("12"))
        return length == 5;
    if (digits.starts_with("951") && length == 8) return true;
    if (digits.starts_with("95") || digits.starts_with("96")) return length == 5 || length == 6;
    return false;
}

bool is_service_number(std::string_view digits, std::string_view region) {
    if (digits.size() < 3 || digits.size() > 8) return false;
    return (region == "CN" && is_chinese_service_number(digits)) || known_short_number(digits, region);
}

}  // namespace cts::model
