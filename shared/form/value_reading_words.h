// What the readers of values share: text with its width and case folded, and small Chinese numerals.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cts::form {

// Full-width forms to ASCII, the ideographic space and no-break spaces to a space, ASCII letters to lower case,
// white space off both ends.
std::string folded(std::string_view text);

// If text starts (ends) with word, takes it off.
bool take_front(std::string_view& text, std::string_view word);
bool take_back(std::string_view& text, std::string_view word);
std::string_view without_spaces_around(std::string_view text);

// 1 to 4 digits, or a Chinese numeral below 100 (十一, 二十, 两, 零五).
std::optional<int> small_number(std::string_view text);

}  // namespace cts::form
