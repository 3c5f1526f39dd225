#include "shared/model/instant.h"

#include <date/date.h>

#include <array>
#include <cstdio>
#include <cstdlib>

#include "shared/model/fixed_digits.h"

namespace cts::model {
namespace {

using std::chrono::milliseconds;

constexpr std::int64_t ms_per_second = 1000;
constexpr std::int64_t ms_per_minute = 60 * ms_per_second;
constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;
constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

std::optional<std::int64_t> parse_day(std::string_view text) {  // YYYY-MM-DD -> ms of its midnight
    const auto year = fixed_digits(text, 0, 4);
    const auto month = fixed_digits(text, 5, 2);
    const auto day = fixed_digits(text, 8, 2);
    if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
    const date::year_month_day ymd{date::year{*year}, date::month(static_cast<unsigned>(*month)),
                                   date::day(static_cast<unsigned>(*day))};
    if (!ymd.ok()) return std::nullopt;
    return date::sys_days{ymd}.time_since_epoch().count() * ms_per_day;
}

std::optional<std::int64_t> parse_clock(
    std::string_view text) {  // HH:MM:SS; no leap second: UTC milliseconds have none
    const auto hour = fixed_digits(text, 0, 2);
    const auto minute = fixed_digits(text, 3, 2);
    const auto second = fixed_digits(text, 6, 2);
    if (!hour || !minute || !second || text[2] != ':' || text[5] != ':') return std::nullopt;
    if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
    return *hour * ms_per_hour + *minute * ms_per_minute + *second * ms_per_second;
}

// Takes ".123456" off the front; what is finer than a millisecond is cut off. nullopt: a point without digits.
std::optional<std::int64_t> take_fraction(std::string_view& text) {
    if (text.empty() || text[0] != '.') return 0;
    std::size_t end = 1;
    std::int64_t ms = 0;
    for (std::int64_t unit = 100; end < text.size() && text[end] >= '0' && text[end] <= '9'; ++end, unit /= 10)
        ms += (text[end] - '0') * unit;
    if (end == 1) return std::nullopt;
    text.remove_prefix(end);
    return ms;
}

std::optional<std::int64_t> parse_offset(std::string_view text) {  // Z, +08:00
    if (text == "Z" || text == "z") return 0;
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hour = fixed_digits(text, 1, 2);
    const auto minute = fixed_digits(text, 4, 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    const std::int64_t ms = *hour * ms_per_hour + *minute * ms_per_minute;
    return text[0] == '-' ? -ms : ms;
}

struct Unit {
    char letter;
    std::int64_t ms;
};
constexpr std::array<Unit, 2> date_units{{{'W', 7 * ms_per_day}, {'D', ms_per_day}}};
constexpr std::array<Unit, 3> time_units{{{'H', ms_per_hour}, {'M', ms_per_minute}, {'S', ms_per_second}}};

// Takes "12H" off the front: digits (nine at most), a fraction only for seconds, a unit later in the list than `next`.
template <std::size_t N>
std::optional<std::int64_t> take_component(std::string_view& text, const std::array<Unit, N>& units,
                                           std::size_t& next) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    if (digits == 0 || digits > 9) return std::nullopt;
    const std::int64_t whole = *fixed_digits(text, 0, digits);
    text.remove_prefix(digits);
    const bool fractional = !text.empty() && text[0] == '.';
    const auto fraction = take_fraction(text);
    if (!fraction || text.empty()) return std::nullopt;
    while (next < N && units[next].letter != text[0]) ++next;
    if (next == N || (fractional && text[0] != 'S')) return std::nullopt;
    text.remove_prefix(1);
    return whole * units[next++].ms + *fraction;
}

template <std::size_t N>
std::optional<std::int64_t> sum_components(std::string_view text, const std::array<Unit, N>& units) {
    std::int64_t sum = 0;
    std::size_t next = 0;
    while (!text.empty()) {
        const auto component = take_component(text, units, next);
        if (!component) return std::nullopt;
        sum += *component;
    }
    return sum;
}

std::string seconds_text(std::int64_t ms) {
    std::string text = std::to_string(ms / ms_per_second);
    if (ms % ms_per_second == 0) return text + "S";
    std::string fraction = std::to_string(ms_per_second + ms % ms_per_second).substr(1);
    while (fraction.back() == '0') fraction.pop_back();
    return text + "." + fraction + "S";
}

std::string clock_part(std::int64_t ms) {
    std::string text;
    if (ms >= ms_per_hour) text += std::to_string(ms / ms_per_hour) + "H";
    if (ms % ms_per_hour >= ms_per_minute) text += std::to_string(ms % ms_per_hour / ms_per_minute) + "M";
    if (ms % ms_per_minute != 0) text += seconds_text(ms % ms_per_minute);
    return text.empty() ? text : "T" + text;
}

}  // namespace

std::string Instant::to_iso8601() const {
    const date::sys_time<milliseconds> at{milliseconds{utc_ms}};
    const auto midnight = date::floor<date::days>(at);
    const date::year_month_day day{midnight};
    const date::hh_mm_ss<milliseconds> clock{at - midnight};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(day.year()),
                  static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return text;
}

std::optional<Instant> Instant::parse_iso8601(std::string_view text) {
    if (text.size() < 20 || (text[10] != 'T' && text[10] != 't')) return std::nullopt;
    const auto day = parse_day(text.substr(0, 10));
    const auto clock = parse_clock(text.substr(11, 8));
    text.remove_prefix(19);
    const auto fraction = take_fraction(text);
    const auto offset = parse_offset(text);
    if (!day || !clock || !fraction || !offset) return std::nullopt;
    return Instant{*day + *clock + *fraction - *offset};
}

Instant SystemClock::now() const {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<milliseconds>(since).count()};
}

std::optional<milliseconds> parse_duration(std::string_view iso8601) {
    if (iso8601.size() < 3 || iso8601[0] != 'P') return std::nullopt;
    iso8601.remove_prefix(1);
    const auto clock = iso8601.find('T');
    const auto days = sum_components(iso8601.substr(0, clock), date_units);
    if (clock == std::string_view::npos) return days ? std::optional(milliseconds{*days}) : std::nullopt;
    if (clock + 1 == iso8601.size()) return std::nullopt;
    const auto hours = sum_components(iso8601.substr(clock + 1), time_units);
    if (!days || !hours) return std::nullopt;
    return milliseconds{*days + *hours};
}

std::string format_duration(milliseconds span) {
    const std::int64_t ms = std::abs(span.count());
    std::string text = span.count() < 0 ? "-P" : "P";
    if (ms >= ms_per_day) text += std::to_string(ms / ms_per_day) + "D";
    text += clock_part(ms % ms_per_day);
    return ms == 0 ? "PT0S" : text;
}

}  // namespace cts::model
