#include "shared/form/value_reading_words.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/model/text.h"

namespace cts::form {
namespace {

constexpr std::string_view ideographic_space = "\u3000";
constexpr std::string_view no_break_space = "\u00a0";
constexpr std::size_t full_width_bytes = 3;

// U+FF01..U+FF5E, in UTF-8 EF BC 81 .. EF BD 9E, are ASCII 0x21..0x7E made wide.
std::optional<char> narrow(std::string_view text) {
    if (text.size() < full_width_bytes || text[0] != '\xEF') return std::nullopt;
    const auto second = static_cast<unsigned char>(text[1]);
    const auto third = static_cast<unsigned char>(text[2]);
    if (second == 0xBC && third >= 0x81) return static_cast<char>(third - 0x81 + 0x21);
    if (second == 0xBD && third <= 0x9E) return static_cast<char>(third - 0x80 + 0x60);
    return std::nullopt;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr std::array<std::pair<std::string_view, int>, 13> numeral_digits = {{{"零", 0},
                                                                              {"〇", 0},
                                                                              {"一", 1},
                                                                              {"二", 2},
                                                                              {"两", 2},
                                                                              {"三", 3},
                                                                              {"四", 4},
                                                                              {"五", 5},
                                                                              {"六", 6},
                                                                              {"七", 7},
                                                                              {"八", 8},
                                                                              {"九", 9},
                                                                              {"壹", 1}}};

std::optional<int> take_numeral(std::string_view& text) {
    for (const auto& [word, value] : numeral_digits) {
        if (take_front(text, word)) return value;
    }
    return std::nullopt;
}

// [digit]十[digit], digit, 零digit.
std::optional<int> chinese_number(std::string_view text) {
    const auto first = take_numeral(text);
    const bool ten = take_front(text, "十");
    const auto last = take_numeral(text);
    if (!text.empty() || (!first && !ten)) return std::nullopt;
    if (ten) return first.value_or(1) * 10 + last.value_or(0);
    if (!last) return first;
    return *first == 0 ? last : std::nullopt;
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string folded(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        if (const auto ascii = narrow(text)) {
            result += lower(*ascii);
            text.remove_prefix(full_width_bytes);
        } else if (take_front(text, ideographic_space) || take_front(text, no_break_space)) {
            result += ' ';
        } else {
            result += lower(text.front());
            text.remove_prefix(1);
        }
    }
    return model::trim(result);
}

bool take_front(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word)) return false;
    text.remove_prefix(word.size());
    return true;
}

bool take_back(std::string_view& text, std::string_view word) {
    if (!text.ends_with(word)) return false;
    text.remove_suffix(word.size());
    return true;
}

std::string_view without_spaces_around(std::string_view text) {
    while (take_front(text, " ")) {
    }
    while (take_back(text, " ")) {
    }
    return text;
}

std::optional<int> small_number(std::string_view text) {
    if (!all_digits(text)) return chinese_number(text);
    if (text.size() > 4) return std::nullopt;
    int value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return value;
}

}  // namespace cts::form
