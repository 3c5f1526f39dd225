// Readings of Chinese characters: every Mandarin sound of a character, without tones, ü as v (Unihan). A phrase decides
// which sound holds; a search takes any, so that 银行 is found by yinhang and by yinxing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace cts::faq {

struct PinyinEntry {
    char32_t character;
    const char* readings;  // separated by spaces
};
extern const PinyinEntry pinyin_entries[];  // ordered by character
extern const std::size_t pinyin_entry_count;

std::vector<std::string_view> readings_of(char32_t character);  // empty: no Chinese character
inline bool is_chinese(char32_t character) {
    return character >= 0x3400 && !readings_of(character).empty();
}

}  // namespace cts::faq
