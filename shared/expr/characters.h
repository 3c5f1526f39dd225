// Why: what the lexer, numbers and text functions agree to call a digit, a blank, a character.
// Promises: ASCII only, whatever the locale; text is UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

namespace cts::expr {

inline constexpr std::string_view blanks = " \t\r\n";  // white space as XML has it

inline bool is_blank(char c) {
    return blanks.find(c) != blanks.npos;
}
inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
inline bool is_beyond_ascii(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}
inline bool starts_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

// At most so many bytes from the start, cut between characters.
inline std::string_view clipped(std::string_view text, std::size_t most_bytes) {
    if (text.size() <= most_bytes) return text;
    while (most_bytes > 0 && !starts_character(text[most_bytes])) --most_bytes;
    return text.substr(0, most_bytes);
}

inline std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace cts::expr
