#include "client/faq/folded_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "client/faq/pinyin.h"

namespace cts::faq {

namespace {

constexpr char32_t full_width_first = 0xFF01;
constexpr char32_t full_width_last = 0xFF5E;
constexpr char32_t full_width_shift = 0xFEE0;
constexpr char32_t ideographic_space = 0x3000;

char32_t fold_character(char32_t character) {
    if (character == ideographic_space) return ' ';
    if (character >= full_width_first && character <= full_width_last) character -= full_width_shift;
    return static_cast<char32_t>(u_foldCase(static_cast<UChar32>(character), U_FOLD_CASE_DEFAULT));
}

}  // namespace

FoldedText fold(std::string_view utf8) {
    FoldedText folded;
    const auto length = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < length;) {
        folded.offsets.push_back(static_cast<std::size_t>(at));
        UChar32 character = 0;
        U8_NEXT_OR_FFFD(utf8.data(), at, length, character);
        folded.characters.push_back(fold_character(static_cast<char32_t>(character)));
    }
    folded.offsets.push_back(utf8.size());
    return folded;
}

bool is_word_character(char32_t character) {
    return u_isalnum(static_cast<UChar32>(character)) != 0 && !is_chinese(character);
}

}  // namespace cts::faq
