#include "admin/lists/excel_number.h"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>

#include "shared/model/civil.h"

namespace cts::lists {
namespace {

constexpr double largest_whole = 1e15;  // what a double holds to the last digit, and Excel too
constexpr std::int64_t seconds_per_day = 86'400;

// Letters of a format outside "quoted text", \escaped signs and [colours]; a date's are y m d h s.
bool has_date_letters(std::string_view code) {
    bool quoted = false;
    bool bracket = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '\\')
            ++i;
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && (c == '[' || c == ']'))
            bracket = c == '[';
        else if (!quoted && !bracket && std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos)
            return true;
    }
    return false;
}

std::string clock_text(std::int64_t seconds) {
    char text[16];
    std::snprintf(text, sizeof text, "%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                  static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
    return text;
}

}  // namespace

bool is_date_format(std::size_t id, std::string_view code) {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
        return true;
    return id >= 164 && has_date_letters(code);
}

std::string number_text(double value) {
    char text[64];
    if (std::floor(value) == value && std::abs(value) < largest_whole) {
        std::snprintf(text, sizeof text, "%.0f", value == 0 ? 0.0 : value);
        return text;
    }
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

// Serial 1 is 1900-01-01 and serial 60 a 29 February that never was, so 1899-12-30 is day 0 from March 1900 on.
std::string date_text(double serial, bool counts_from_1904) {
    constexpr double last_day = 2'958'465;  // 9999-12-31
    if (serial < 0 || serial > last_day) return number_text(serial);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * static_cast<double>(seconds_per_day)));
    const auto days = static_cast<int>(seconds / seconds_per_day);
    if (days == 0) return clock_text(seconds % seconds_per_day);
    const model::CivilDate first =
        counts_from_1904 ? model::CivilDate{1904, 1, 1} : model::CivilDate{1899, 12, days < 60 ? 31 : 30};
    const std::string date = first.plus_days(days).to_string();
    return seconds % seconds_per_day == 0 ? date : date + " " + clock_text(seconds % seconds_per_day);
}

}  // namespace cts::lists
