// Numbers that name a person, an order, an account: a Chinese identity number, 12 to 24 digits that are no telephone
// number, letters with six or more digits, five or more digits behind a word like 订单号.
#include <algorithm>
#include <array>

#include "shared/form/single_datum_checks/checks.h"
#include "shared/model/civil.h"

namespace cts::form {
namespace {

struct Token {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t digits = 0;
    std::size_t letters = 0;
    bool hyphen = false;
    std::string value;
};

bool in_token(const Glyphs& glyphs, std::size_t at, std::size_t first) {
    const Glyph& glyph = glyphs[at];
    if (is_digit(glyph) || is_letter(glyph)) return true;
    const bool inside = at > first && at + 1 < glyphs.size() && (is_digit(glyphs[at + 1]) || is_letter(glyphs[at + 1]));
    return inside && (glyph.code == U'-' || glyph.code == U'@' || glyph.code == U'.');
}

Token token_at(const Glyphs& glyphs, std::size_t first) {
    Token token{first, first};
    while (token.last < glyphs.size() && in_token(glyphs, token.last, first)) {
        const Glyph& glyph = glyphs[token.last++];
        token.digits += is_digit(glyph) ? 1 : 0;
        token.letters += is_letter(glyph) ? 1 : 0;
        token.hyphen |= !is_digit(glyph) && !is_letter(glyph);
        token.value += static_cast<char>(glyph.lower);
    }
    return token;
}

bool is_identity_number(const Token& token) {
    const std::string& text = token.value;
    const bool shape = text.size() == 18 && (token.digits == 18 || (token.digits == 17 && text.back() == 'x'));
    if (!shape || token.hyphen) return false;
    return model::CivilDate::parse(text.substr(6, 4) + "-" + text.substr(10, 2) + "-" + text.substr(12, 2)).has_value();
}

bool is_telephone(const std::string& digits) {
    return digits.starts_with("0") || (digits.starts_with("86") && digits.size() == 13);
}

bool is_long_number(const Token& token) {
    return token.letters == 0 && !token.hyphen && token.digits >= 12 && token.digits <= 24 &&
           !is_telephone(token.value);
}

bool is_mixed_code(const Token& token) {
    constexpr std::size_t longest = 32;
    const bool address = token.value.find_first_of("@.") != std::string::npos;
    return !address && token.letters > 0 && token.digits >= 6 && token.value.size() <= longest;
}

bool named_an_id(const Glyphs& glyphs, const Token& token) {
    constexpr std::size_t reach = 3;
    constexpr std::array<std::u32string_view, 8> cues = {U"订单", U"单号", U"工单",  U"合同号",
                                                         U"账号", U"卡号", U"order", U"ticket"};
    if (token.digits < 5 || token.hyphen || token.letters > 4) return false;
    return std::ranges::any_of(cues,
                               [&](std::u32string_view cue) { return word_before(glyphs, token.first, cue, reach); });
}

}  // namespace

FoundData ids_in(const CheckedText& checked) {
    FoundData found;
    for (std::size_t at = 0; at < checked.glyphs.size() && found.size() < most_found;) {
        const Token token = token_at(checked.glyphs, at);
        if (token.first != token.last && (is_identity_number(token) || is_long_number(token) || is_mixed_code(token) ||
                                          named_an_id(checked.glyphs, token)))
            found.push_back({token.first, token.last, token.value});
        at = std::max(token.last, at + 1);
    }
    return found;
}

CheckResult several_ids(const CheckedText& checked) {
    return several(checked, model::Reason::several_ids, ids_in(checked),
                   [](const CheckedText&) { return std::vector<const Field*>(); });
}

}  // namespace cts::form
