// Digits of a fixed width at a known place: what the strict readers of dates, times and ids are made of.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace cts::model {

// The number in text[at, at+width), all of it ASCII digits. width <= 9.
inline std::optional<int> fixed_digits(std::string_view text, std::size_t at, std::size_t width) {
    if (at + width > text.size()) return std::nullopt;
    int number = 0;
    for (const char c : text.substr(at, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

}  // namespace cts::model
