#include "shared/model/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <stdexcept>

namespace cts::model {
namespace {

// The code point at `at`, which moves behind it; negative where the bytes are no UTF-8.
UChar32 next_character(std::string_view text, std::int32_t& at) {
    UChar32 character = 0;
    U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), character);
    return character;
}

bool is_forbidden_control(UChar32 c) {
    return u_charType(c) == U_CONTROL_CHAR && c != '\t' && c != '\n';
}

void check(UErrorCode status) {
    if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

std::string normalised(const icu::Normalizer2* form, std::string_view text, UErrorCode status) {
    check(status);
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    form->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                        status);
    check(status);
    return result;
}

// Calls take(begin, end, character) for each code point.
template <class Take>
void each_character(std::string_view text, Take take) {
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        const std::int32_t begin = at;
        const UChar32 character = next_character(text, at);
        take(static_cast<std::size_t>(begin), static_cast<std::size_t>(at), character);
    }
}

bool is_white_space(UChar32 character) {
    return character >= 0 && u_isUWhiteSpace(character);
}

}  // namespace

std::optional<Reason> text_fault(std::string_view text) {
    bool utf8 = true;
    bool clean = true;
    each_character(text, [&](std::size_t, std::size_t, UChar32 character) {
        if (character < 0)
            utf8 = false;
        else if (is_forbidden_control(character))
            clean = false;
    });
    if (!utf8) return Reason::not_utf8;
    if (!clean) return Reason::control_characters;
    return std::nullopt;
}

std::string to_nfc(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    return normalised(nfc, text, status);
}

std::string trim(std::string_view text) {
    std::size_t first = text.size();
    std::size_t last = 0;
    each_character(text, [&](std::size_t begin, std::size_t end, UChar32 character) {
        if (is_white_space(character)) return;
        first = std::min(first, begin);
        last = end;
    });
    return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t count = 0;
    each_character(text, [&](std::size_t, std::size_t, UChar32) { ++count; });
    return count;
}

std::string normalise_name(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const std::string folded = normalised(folding, text, status);
    std::string name;
    bool gap = false;
    each_character(folded, [&](std::size_t begin, std::size_t end, UChar32 character) {
        if (is_white_space(character)) {
            gap = true;
            return;
        }
        if (gap && !name.empty()) name += ' ';
        gap = false;
        name.append(folded, begin, end - begin);
    });
    return name;
}

}  // namespace cts::model
