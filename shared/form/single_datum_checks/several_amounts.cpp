// Amounts of money in running text: 5元, 5块5, 五块钱, 5万元, ¥5, $5, RMB 5, 5 yuan, 20 dollars. One amount written
// twice (5元（五块钱）) is one datum; a range (5到10元) is one, since only its end says that it is money.
#include <array>

#include "shared/form/single_datum_checks/checks.h"

namespace cts::form {
namespace {

struct Quantity {
    std::string value;
    std::size_t end = 0;
    bool chinese = false;
};

bool stands(const Glyphs& glyphs, std::size_t at, std::u32string_view any_of) {
    return at < glyphs.size() && any_of.find(glyphs[at].code) != std::u32string_view::npos;
}

bool digit_at(const Glyphs& glyphs, std::size_t at) {
    return at < glyphs.size() && is_digit(glyphs[at]);
}

// 1,200.50 with its 万 or 千.
Quantity digits_quantity(const Glyphs& glyphs, std::size_t at) {
    constexpr std::size_t longest = 24;
    Quantity quantity{{}, at, false};
    while (quantity.end < glyphs.size() && quantity.end - at < longest) {
        const bool inside = stands(glyphs, quantity.end, U",.") && digit_at(glyphs, quantity.end + 1);
        if (!digit_at(glyphs, quantity.end) && !inside) break;
        if (!stands(glyphs, quantity.end, U",")) quantity.value += static_cast<char>(glyphs[quantity.end].code);
        ++quantity.end;
    }
    if (quantity.value.find('.') != std::string::npos) {
        while (quantity.value.ends_with('0')) quantity.value.pop_back();
        if (quantity.value.ends_with('.')) quantity.value.pop_back();
    }
    if (stands(glyphs, quantity.end, U"万千百亿"))
        quantity.value += std::to_string(static_cast<unsigned>(glyphs[quantity.end++].code));
    return quantity;
}

std::optional<Quantity> quantity_at(const Glyphs& glyphs, std::size_t at) {
    if (at >= glyphs.size()) return std::nullopt;
    if (is_digit(glyphs[at])) return digits_quantity(glyphs, at);
    if (!is_chinese_numeral(glyphs[at])) return std::nullopt;
    const auto numeral = numeral_at(glyphs, at, 0);
    return Quantity{std::to_string(numeral->value), numeral->end, true};
}

// 五块 is money where the clause ends there; 两块蛋糕 and 一块去 are not.
bool is_money_piece(const Glyphs& glyphs, std::size_t after, bool chinese) {
    if (stands(glyphs, after, U"地屏板蛋肉儿田布砖表")) return false;
    const bool clause_ends =
        after >= glyphs.size() || is_punctuation(glyphs[after]) || stands(glyphs, after, U"钱一每的多左五半");
    return clause_ends || !chinese || digit_at(glyphs, after);
}

// Behind 元 or 块: the jiao of 5块5 and 5元5角.
std::size_t after_small_change(const Glyphs& glyphs, std::size_t at) {
    const auto change = numeral_at(glyphs, at, 2);
    if (!change) return at;
    if (stands(glyphs, change->end, U"角毛分")) return change->end + 1;
    const bool ends = change->end >= glyphs.size() || is_punctuation(glyphs[change->end]);
    return change->end == at + 1 && ends ? change->end : at;
}

// Behind the unit, if one follows the number.
std::optional<std::size_t> after_unit(const Glyphs& glyphs, std::size_t at, bool chinese) {
    constexpr std::array<std::u32string_view, 13> words = {U"yuan", U"rmb",   U"cny",   U"dollars", U"dollar",
                                                           U"usd",  U"bucks", U"euros", U"euro",    U"pounds",
                                                           U"块钱", U"毛钱",  U"美元"};
    at = after_spaces(glyphs, at);
    for (const auto word : words) {
        const auto end = after_word(glyphs, at, word);
        if (end && (*end >= glyphs.size() || !is_letter(glyphs[*end]))) return end;
    }
    if (stands(glyphs, at, U"元") && !stands(glyphs, at + 1, U"旦宵素件老")) return after_small_change(glyphs, at + 1);
    if (stands(glyphs, at, U"块") && is_money_piece(glyphs, at + 1, chinese)) return after_small_change(glyphs, at + 1);
    if (stands(glyphs, at, U"角毛") && !chinese && !stands(glyphs, at + 1, U"度病落色")) return at + 1;
    return std::nullopt;
}

// Behind a sign that comes before its number: ¥5, RMB 5.
std::optional<std::size_t> after_sign(const Glyphs& glyphs, std::size_t at) {
    if (stands(glyphs, at, U"¥$€£")) return after_spaces(glyphs, at + 1);
    for (const auto word : {std::u32string_view(U"rmb"), std::u32string_view(U"cny"), std::u32string_view(U"usd")}) {
        if (whole_word_at(glyphs, at, word)) return after_spaces(glyphs, at + word.size());
    }
    if (const auto end = after_word(glyphs, at, U"人民币")) return after_spaces(glyphs, *end);
    return std::nullopt;
}

std::optional<FoundDatum> amount_here(const Glyphs& glyphs, std::size_t at) {
    const auto sign = after_sign(glyphs, at);
    const auto quantity = quantity_at(glyphs, sign.value_or(at));
    if (!quantity || (sign && quantity->chinese)) return std::nullopt;
    const auto unit = after_unit(glyphs, quantity->end, quantity->chinese);
    if (!sign && !unit) return std::nullopt;
    FoundDatum datum{at, unit.value_or(quantity->end), quantity->value};
    for (std::size_t i = quantity->end; i < datum.last; ++i) {  // 5块5 is not 5块
        if (is_digit(glyphs[i]) || is_chinese_numeral(glyphs[i]))
            datum.value += '+' + std::to_string(static_cast<unsigned>(glyphs[i].code));
    }
    return datum;
}

std::size_t after_quantity(const Glyphs& glyphs, std::size_t at) {
    const auto quantity = quantity_at(glyphs, at);
    return quantity ? quantity->end : at + 1;
}

}  // namespace

FoundData amounts_in(const CheckedText& checked) {
    FoundData found;
    for (std::size_t at = 0; at < checked.glyphs.size() && found.size() < most_found;) {
        const bool in_word = at > 0 && is_letter(checked.glyphs[at - 1]);
        auto datum = in_word ? std::nullopt : amount_here(checked.glyphs, at);
        at = datum ? datum->last : after_quantity(checked.glyphs, at);
        if (datum) found.push_back(*std::move(datum));
    }
    return found;
}

CheckResult several_amounts(const CheckedText& checked) {
    return several(checked, model::Reason::several_amounts, amounts_in(checked), amount_fields);
}

}  // namespace cts::form
