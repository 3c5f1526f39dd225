// A text as the checks look at it: one glyph a code point, its width folded (１ is 1, ： is :, — is -), with its place
// in the bytes. Every look is bounded, so that a check stays linear in the text.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/form/single_datum.h"

namespace cts::form {

struct Glyph {
    char32_t code = 0;   // width folded
    char32_t lower = 0;  // and ASCII letters in lower case
    std::size_t begin = 0;
    std::size_t end = 0;
};
using Glyphs = std::vector<Glyph>;

Glyphs glyphs_of(std::string_view text);  // valid UTF-8

bool is_digit(const Glyph& glyph);
bool is_letter(const Glyph& glyph);  // ASCII
bool is_han(const Glyph& glyph);
bool is_space(const Glyph& glyph);        // line feeds, too
bool is_word(const Glyph& glyph);         // carries meaning: a digit, a letter, a Han character, any script's letter
bool is_punctuation(const Glyph& glyph);  // what may stand between two data

// The glyphs from `at`, in lower case, are this word.
bool word_at(const Glyphs& glyphs, std::size_t at, std::u32string_view word);
// The same, and no ASCII letter touches it on either side.
bool whole_word_at(const Glyphs& glyphs, std::size_t at, std::u32string_view word);
// The word ends within `reach` glyphs before `at`.
bool word_before(const Glyphs& glyphs, std::size_t at, std::u32string_view word, std::size_t reach);

// The position behind the word if it stands at `at`; nothing otherwise.
std::optional<std::size_t> after_word(const Glyphs& glyphs, std::size_t at, std::u32string_view word);
std::size_t after_spaces(const Glyphs& glyphs, std::size_t at);  // at most two of them
std::size_t after_digits(const Glyphs& glyphs, std::size_t at, std::size_t most);

struct Numeral {
    long long value = 0;
    std::size_t end = 0;  // behind its last glyph
    bool chinese = false;
};
// Digits (at most `most`), or a Chinese numeral of at most 10 glyphs (十一, 三百五, 两千).
std::optional<Numeral> numeral_at(const Glyphs& glyphs, std::size_t at, std::size_t most);
bool is_chinese_numeral(const Glyph& glyph);

// Bytes of glyphs [first, last).
Span span_of(const Glyphs& glyphs, std::size_t first, std::size_t last);
// Without punctuation and white space at its ends.
std::string trimmed_piece(std::string_view text);

}  // namespace cts::form
