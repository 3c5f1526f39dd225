#include <unicode/ucurr.h>

#include <algorithm>
#include <array>

#include "shared/form/value_reading.h"
#include "shared/form/value_reading_words.h"

namespace cts::form {
namespace {

using model::Reason;

struct WrittenNumber {
    bool negative = false;
    std::string whole;     // without leading zeros; empty for 0
    std::string decimals;  // as written
};

bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}

// "1,200,300" -> "1200300"; "1200" stays; anything else is no whole part.
std::optional<std::string> ungrouped(std::string_view text) {
    constexpr std::size_t group = 3;
    std::string digits;
    const bool grouped = text.find(',') != std::string_view::npos;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t from_end = text.size() - i;
        const bool comma_due = grouped && from_end % (group + 1) == 0;
        if (comma_due != (text[i] == ',')) return std::nullopt;
        if (comma_due && i == 0) return std::nullopt;
        if (text[i] == ',') continue;
        if (!is_ascii_digit(text[i])) return std::nullopt;
        digits += text[i];
    }
    return digits;
}

std::optional<WrittenNumber> read_number(std::string_view text) {
    WrittenNumber number;
    if (take_front(text, "-"))
        number.negative = true;
    else
        take_front(text, "+");
    const std::size_t point = text.find('.');
    const auto whole = ungrouped(text.substr(0, point));
    if (!whole) return std::nullopt;
    if (point != std::string_view::npos) number.decimals = text.substr(point + 1);
    if (!std::ranges::all_of(number.decimals, is_ascii_digit)) return std::nullopt;
    if (whole->empty() && number.decimals.empty()) return std::nullopt;
    number.whole = whole->substr(std::min(whole->find_first_not_of('0'), whole->size()));
    return number;
}

std::string without_trailing_zeros(std::string decimals) {
    while (!decimals.empty() && decimals.back() == '0') decimals.pop_back();
    return decimals;
}

std::string canonical_number(const WrittenNumber& number, const std::string& decimals) {
    const bool zero = number.whole.empty() && decimals.find_first_not_of('0') == std::string::npos;
    std::string text = number.negative && !zero ? "-" : "";
    text += number.whole.empty() ? "0" : number.whole;
    return decimals.empty() ? text : text + "." + decimals;
}

int minor_digits(std::string_view currency) {
    UErrorCode status = U_ZERO_ERROR;
    const std::u16string code(currency.begin(), currency.end());
    const int digits = ucurr_getDefaultFractionDigits(code.c_str(), &status);
    return U_SUCCESS(status) ? digits : 2;
}

// The signs and words people put around an amount; which of them fits the field's currency.
struct CurrencyWord {
    std::string_view word;
    std::string_view currency;  // empty: fits any
};
constexpr std::array<CurrencyWord, 20> currency_words = {
    {{"块钱", "CNY"}, {"人民币", "CNY"}, {"元", ""},       {"块", "CNY"},   {"yuan", "CNY"},
     {"rmb", "CNY"},  {"¥", ""},         {"￥", ""},       {"$", ""},       {"美元", "USD"},
     {"dollars", ""}, {"dollar", ""},    {"euros", "EUR"}, {"euro", "EUR"}, {"€", "EUR"},
     {"欧元", "EUR"}, {"pounds", "GBP"}, {"pound", "GBP"}, {"£", "GBP"},    {"圆", ""}}};

bool fits(const CurrencyWord& word, std::string_view currency) {
    return word.currency.empty() || word.currency == currency;
}

std::string_view without_currency(std::string_view text, std::string_view currency) {
    const std::string code = folded(currency);
    if (!code.empty() && (take_front(text, code) || take_back(text, code))) return without_spaces_around(text);
    for (const CurrencyWord& word : currency_words) {
        if (fits(word, currency) && (take_back(text, word.word) || take_front(text, word.word))) break;
    }
    return without_spaces_around(text);
}

}  // namespace

Reading read_integer(std::string_view text) {
    const auto number = read_number(folded(text));
    if (!number || number->decimals.find_first_not_of('0') != std::string::npos)
        return tl::make_unexpected(Reason::not_an_integer);
    if (number->whole.size() > most_exact_digits) return tl::make_unexpected(Reason::too_long);
    return canonical_number(*number, "");
}

Reading read_decimal(std::string_view text) {
    const auto number = read_number(folded(text));
    if (!number) return tl::make_unexpected(Reason::not_a_number);
    const std::string decimals = without_trailing_zeros(number->decimals);
    if (number->whole.size() + decimals.size() > most_exact_digits) return tl::make_unexpected(Reason::too_long);
    return canonical_number(*number, decimals);
}

Reading read_money(std::string_view text, std::string_view currency) {
    const std::string written = folded(text);
    const auto number = read_number(without_currency(written, currency));
    const auto digits = static_cast<std::size_t>(minor_digits(currency));
    if (!number) return tl::make_unexpected(Reason::not_an_amount);
    std::string decimals = without_trailing_zeros(number->decimals);
    if (decimals.size() > digits) return tl::make_unexpected(Reason::not_an_amount);
    if (number->whole.size() + digits > most_exact_digits) return tl::make_unexpected(Reason::too_long);
    decimals.resize(digits, '0');
    return canonical_number(*number, decimals);
}

}  // namespace cts::form
