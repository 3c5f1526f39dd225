#include "client/ui/theme.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace cts::ui {
namespace {

constexpr Rgb hex(std::uint32_t value) {
    return {static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
            static_cast<std::uint8_t>(value)};
}

struct Token {
    Ink ink;
    std::uint32_t light;
    std::uint32_t dark;
};

constexpr std::array<Token, ink_count> tokens{{
    {Ink::text, 0x1A2026, 0xE6EAED},
    {Ink::text2, 0x47515A, 0xB9C2C9},
    {Ink::muted, 0x5F6A73, 0x97A2AB},
    {Ink::accent, 0x1A5FA0, 0x7DB3E8},
    {Ink::ok, 0x1D6B42, 0x6CC495},
    {Ink::warn, 0x8A4B00, 0xE5AE55},
    {Ink::refused, 0xB3261E, 0xF28B82},
    {Ink::promised, 0x6B3FA0, 0xBFA0EA},
    {Ink::line, 0x7F8A93, 0x77838D},
    {Ink::hair, 0xD5DADE, 0x3A424A},
    {Ink::panel, 0xF3F5F6, 0x23282D},
    {Ink::field, 0xFFFFFF, 0x2B3137},
    {Ink::window, 0xFFFFFF, 0x1B1F23},
    {Ink::accent_tint, 0xE8F0F8, 0x303D49},
    {Ink::accent_faint, 0xF5F9FD, 0x283139},
    {Ink::ok_tint, 0xE6F3EB, 0x2E3F3D},
    {Ink::warn_tint, 0xFFF3DC, 0x403C33},
    {Ink::refused_tint, 0xFCEBE9, 0x3A2423},
    {Ink::promised_tint, 0xF1EBF9, 0x3A3A49},
    {Ink::refused_line, 0xE9A9A4, 0x7C4440},
    {Ink::accent_fill, 0x1A5FA0, 0x1A5FA0},
    {Ink::warn_fill, 0xB26A00, 0xB26A00},
    {Ink::disabled, 0xE6E9EB, 0x2B3137},
    {Ink::on_fill, 0xFFFFFF, 0xFFFFFF},
}};

TypeSize script_size(const Theme& theme) {
    if (theme.language() == model::Language::en) return theme.wide() ? TypeSize{19, 30} : TypeSize{17, 26};
    return theme.wide() ? TypeSize{22, 36} : TypeSize{20, 32};
}

double luminance_part(std::uint8_t channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Rgb colour) {
    return 0.2126 * luminance_part(colour.red) + 0.7152 * luminance_part(colour.green) +
           0.0722 * luminance_part(colour.blue);
}

Theme current;

}  // namespace

std::string css(Rgb colour) {
    char text[8];
    std::snprintf(text, sizeof text, "#%02X%02X%02X", colour.red, colour.green, colour.blue);
    return text;
}

double contrast(Rgb front, Rgb back) {
    const double one = luminance(front) + 0.05;
    const double other = luminance(back) + 0.05;
    return one > other ? one / other : other / one;
}

Rgb Theme::colour(Ink ink) const {
    const Token& token = tokens[static_cast<std::size_t>(ink)];
    return hex(settings_.dark ? token.dark : token.light);
}

TypeSize Theme::type(Type type) const {
    switch (type) {
        case Type::script:
            return script_size(*this);
        case Type::timer:
            return {30, 36};
        case Type::title:
            return {16, 24};
        case Type::body:
            return wide() ? TypeSize{15, 22} : TypeSize{14, 20};
        case Type::secondary:
            return {13, 18};
        case Type::cap:
            return {12, 16};
    }
    return {14, 20};
}

int Theme::px(double design_pixels) const {
    return static_cast<int>(std::lround(design_pixels * settings_.scale));
}

const Theme& theme() {
    return current;
}

void set_theme(const Theme& theme) {
    current = theme;
}

}  // namespace cts::ui
