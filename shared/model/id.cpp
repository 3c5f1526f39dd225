#include "shared/model/id.h"

#include <sodium.h>

#include <algorithm>
#include <span>
#include <stdexcept>

namespace cts::model {
namespace {

constexpr std::size_t text_length = 36;

bool hyphen_at(std::size_t position) {
    return position == 8 || position == 13 || position == 18 || position == 23;
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

void fill_random(std::span<std::uint8_t> bytes) {
    static const bool ready = sodium_init() >= 0;
    if (!ready) throw std::runtime_error("the system gives no random numbers");
    randombytes_buf(bytes.data(), bytes.size());
}

}  // namespace

std::string Uuid::to_string() const {
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(text_length);
    for (const std::uint8_t byte : bytes) {
        if (hyphen_at(text.size())) text += '-';
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::optional<Uuid> Uuid::parse(std::string_view text) {
    if (text.size() != text_length) return std::nullopt;
    Uuid uuid;
    std::size_t digits = 0;
    for (std::size_t i = 0; i < text_length; ++i) {
        if (hyphen_at(i)) {
            if (text[i] != '-') return std::nullopt;
            continue;
        }
        const int value = hex_value(text[i]);
        if (value < 0) return std::nullopt;
        auto& byte = uuid.bytes[digits++ / 2];
        byte = static_cast<std::uint8_t>(byte << 4 | value);
    }
    return uuid;
}

// RFC 9562 §5.7: 48 bits of Unix milliseconds, the version, 12 random bits, the variant, 62 random bits.
Uuid Uuid::version_7(Instant at) {
    Uuid uuid;
    const auto ms = static_cast<std::uint64_t>(std::max<std::int64_t>(at.utc_ms, 0));
    for (int i = 0; i < 6; ++i) uuid.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    fill_random(std::span(uuid.bytes).subspan(6));
    uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | (uuid.bytes[6] & 0x0f));
    uuid.bytes[8] = static_cast<std::uint8_t>(0x80 | (uuid.bytes[8] & 0x3f));
    return uuid;
}

bool Uuid::is_version_7() const {
    return bytes[6] >> 4 == 7 && bytes[8] >> 6 == 2;
}

bool Uuid::is_nil() const {
    return *this == Uuid{};
}

}  // namespace cts::model
