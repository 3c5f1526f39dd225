// A text made ready for comparing, character by character, with the way back to its bytes: full-width forms become
// plain ones, letters lower case. One character stays one character, so that highlights fall where they belong.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cts::faq {

struct FoldedText {
    std::vector<char32_t> characters;
    std::vector<std::size_t> offsets;  // byte where each character begins; one more for the end
    std::size_t size() const { return characters.size(); }
};

FoldedText fold(std::string_view utf8);      // bytes that are no UTF-8 count as U+FFFD
bool is_word_character(char32_t character);  // a letter or digit written with spaces between words

}  // namespace cts::faq
