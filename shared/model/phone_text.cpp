#include "shared/model/phone_text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

#include "shared/model/text.h"

namespace cts::model {
namespace {

constexpr std::size_t longest_written = 100;  // bytes; libphonenumber's own limit is 250

// Longest first, so that "转分机" is not read as "转" with something behind it. After folding: lower case.
constexpr std::array<std::string_view, 12> extension_words{"转分机", "轉分機", "extension", "分机号", "分机", "分機",
                                                           "extn",   "ext",    "转",        "轉",     "x",    "#"};

// Full-width forms, compatibility spaces and case folded away; invisible characters gone.
std::string folded(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string result;
    icu::StringByteSink<std::string> sink(&result);
    const auto* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    if (U_FAILURE(status)) return std::string(text);
    folding->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr,
                           status);
    return result;
}

// A digit of any script, a dash or space of any width, as its ASCII sign; 0 where there is none.
char plain_sign(UChar32 c) {
    const int digit = u_charDigitValue(c);
    if (digit >= 0) return static_cast<char>('0' + digit);
    if (u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212 || c == 0x30FC) return '-';
    if (u_isUWhiteSpace(c)) return ' ';
    constexpr std::string_view kept = "+().-/;=:#";
    return c < 128 && kept.find(static_cast<char>(c)) != std::string_view::npos ? static_cast<char>(c) : '\0';
}

void append_utf8(std::string& text, UChar32 c) {
    char bytes[4];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, c);
    text.append(bytes, static_cast<std::size_t>(length));
}

std::string with_plain_signs(std::string_view text) {
    std::string plain;
    for (std::int32_t at = 0; at < static_cast<std::int32_t>(text.size());) {
        UChar32 c = 0;
        U8_NEXT(text.data(), at, static_cast<std::int32_t>(text.size()), c);
        if (const char sign = plain_sign(c))
            plain += sign;
        else
            append_utf8(plain, c);
    }
    return plain;
}

// Puts "ext. " where an extension word stands; what follows it must be the extension's digits alone.
std::string with_plain_extension(const std::string& text) {
    for (const std::string_view word : extension_words) {
        const auto at = text.find(word);
        if (at == std::string::npos) continue;
        const auto digits = text.find_first_not_of(" .:-", at + word.size());
        if (digits == std::string::npos || text.find_first_not_of("0123456789", digits) != std::string::npos)
            return text;
        return text.substr(0, at) + " ext. " + text.substr(digits);
    }
    return text;
}

bool only_number_signs(std::string_view text) {
    const auto extension = text.find(" ext. ");
    const std::string_view number = text.substr(0, extension);
    return number.find_first_not_of("0123456789+()-./ ") == std::string_view::npos;
}

void take_off(std::string& text, std::string_view prefix) {
    if (text.starts_with(prefix)) text.erase(0, prefix.size());
}

}  // namespace

std::optional<std::string> plain_phone_text(std::string_view written) {
    if (written.size() > longest_written || text_fault(written)) return std::nullopt;
    std::string text = with_plain_signs(folded(trim(written)));
    take_off(text, "tel:");
    if (const auto parameter = text.find(";ext="); parameter != std::string::npos) text.replace(parameter, 5, "x");
    text = with_plain_extension(text);
    if (!only_number_signs(text)) return std::nullopt;
    return text;
}

}  // namespace cts::model
