#include "shared/form/single_datum_checks/glyphs.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace cts::form {
namespace {

char32_t narrowed(char32_t code) {
    if (code >= 0xFF01 && code <= 0xFF5E) return code - 0xFF01 + U'!';
    if (code == 0x3000 || code == 0x00A0) return U' ';
    if (code >= 0x2010 && code <= 0x2015) return U'-';
    if (code == 0xFFE5) return U'¥';
    return code;
}

char32_t lowered(char32_t code) {
    return code >= U'A' && code <= U'Z' ? code - U'A' + U'a' : code;
}

constexpr std::u32string_view numeral_glyphs = U"零〇一二两三四五六七八九十百千万亿";

std::optional<int> numeral_digit(char32_t code) {
    constexpr std::u32string_view digits = U"零一二三四五六七八九";
    if (code == U'两') return 2;
    if (code == U'〇') return 0;
    const std::size_t at = digits.find(code);
    return at == std::u32string_view::npos ? std::nullopt : std::optional(static_cast<int>(at));
}

long long numeral_unit(char32_t code) {
    switch (code) {
        case U'十':
            return 10;
        case U'百':
            return 100;
        case U'千':
            return 1000;
        case U'万':
            return 10'000;
        default:
            return 100'000'000;
    }
}

// 三百五 counts as 305 and 一万二 as 10002: enough to tell two numerals apart.
Numeral chinese_numeral(const Glyphs& glyphs, std::size_t at) {
    constexpr std::size_t longest = 10;
    Numeral numeral{0, at, true};
    long long pending = 0;
    while (numeral.end < glyphs.size() && numeral.end - at < longest && is_chinese_numeral(glyphs[numeral.end])) {
        const char32_t code = glyphs[numeral.end++].code;
        if (const auto digit = numeral_digit(code)) {
            pending = *digit;
            continue;
        }
        const long long unit = numeral_unit(code);
        if (unit >= 10'000) {
            numeral.value = (numeral.value + pending) * unit;
        } else {
            numeral.value += (pending == 0 ? 1 : pending) * unit;
        }
        pending = 0;
    }
    numeral.value += pending;
    return numeral;
}

}  // namespace

Glyphs glyphs_of(std::string_view text) {
    Glyphs glyphs;
    glyphs.reserve(text.size());
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        const auto begin = static_cast<std::size_t>(at);
        UChar32 code = 0;
        U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), code);
        const char32_t folded_code = narrowed(code < 0 ? U'\uFFFD' : static_cast<char32_t>(code));
        glyphs.push_back({folded_code, lowered(folded_code), begin, static_cast<std::size_t>(at)});
    }
    return glyphs;
}

bool is_digit(const Glyph& glyph) {
    return glyph.code >= U'0' && glyph.code <= U'9';
}
bool is_letter(const Glyph& glyph) {
    return glyph.lower >= U'a' && glyph.lower <= U'z';
}
bool is_han(const Glyph& glyph) {
    return glyph.code >= 0x4E00 && glyph.code <= 0x9FFF;
}
bool is_space(const Glyph& glyph) {
    return u_isUWhiteSpace(static_cast<UChar32>(glyph.code));
}
bool is_word(const Glyph& glyph) {
    return u_isalnum(static_cast<UChar32>(glyph.code));
}
bool is_punctuation(const Glyph& glyph) {
    return !is_word(glyph) && glyph.code != U'+' && glyph.code != U'¥' && glyph.code != U'$';
}
bool is_chinese_numeral(const Glyph& glyph) {
    return numeral_glyphs.find(glyph.code) != std::u32string_view::npos;
}

bool word_at(const Glyphs& glyphs, std::size_t at, std::u32string_view word) {
    if (at + word.size() > glyphs.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (glyphs[at + i].lower != word[i]) return false;
    }
    return true;
}

bool whole_word_at(const Glyphs& glyphs, std::size_t at, std::u32string_view word) {
    if (!word_at(glyphs, at, word)) return false;
    const std::size_t end = at + word.size();
    return (at == 0 || !is_letter(glyphs[at - 1])) && (end == glyphs.size() || !is_letter(glyphs[end]));
}

bool word_before(const Glyphs& glyphs, std::size_t at, std::u32string_view word, std::size_t reach) {
    const std::size_t furthest = word.size() + reach;
    for (std::size_t back = word.size(); back <= std::min(furthest, at); ++back) {
        if (word_at(glyphs, at - back, word)) return true;
    }
    return false;
}

std::optional<std::size_t> after_word(const Glyphs& glyphs, std::size_t at, std::u32string_view word) {
    return word_at(glyphs, at, word) ? std::optional(at + word.size()) : std::nullopt;
}

std::size_t after_spaces(const Glyphs& glyphs, std::size_t at) {
    for (int i = 0; i < 2 && at < glyphs.size() && glyphs[at].code == U' '; ++i) ++at;
    return at;
}

std::size_t after_digits(const Glyphs& glyphs, std::size_t at, std::size_t most) {
    const std::size_t limit = std::min(glyphs.size(), at + most);
    while (at < limit && is_digit(glyphs[at])) ++at;
    return at;
}

std::optional<Numeral> numeral_at(const Glyphs& glyphs, std::size_t at, std::size_t most) {
    if (at >= glyphs.size()) return std::nullopt;
    if (is_chinese_numeral(glyphs[at])) return chinese_numeral(glyphs, at);
    Numeral numeral{0, after_digits(glyphs, at, most)};
    if (numeral.end == at) return std::nullopt;
    for (std::size_t i = at; i < numeral.end; ++i)
        numeral.value = numeral.value * 10 + static_cast<long long>(glyphs[i].code - U'0');
    return numeral;
}

Span span_of(const Glyphs& glyphs, std::size_t first, std::size_t last) {
    return {glyphs[first].begin, glyphs[last - 1].end};
}

std::string trimmed_piece(std::string_view text) {
    const Glyphs glyphs = glyphs_of(text);
    std::size_t first = 0;
    std::size_t last = glyphs.size();
    const auto loose = [](const Glyph& glyph) {
        return is_punctuation(glyph) && glyph.code != U'(' && glyph.code != U')';
    };
    while (first < last && loose(glyphs[first])) ++first;
    while (first < last && loose(glyphs[last - 1]) && glyphs[last - 1].code != U'?') --last;
    return first == last ? std::string()
                         : std::string(text.substr(glyphs[first].begin, glyphs[last - 1].end - glyphs[first].begin));
}

}  // namespace cts::form
