#include "shared/expr/date_text.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace cts::expr {

namespace {

using std::chrono::milliseconds;
using std::chrono::sys_days;

constexpr std::int64_t ms_per_minute = 60'000;
constexpr int minutes_per_day = 24 * 60;

// Reads from the left; once something does not fit, ok stays false.
struct Reader {
    std::string_view rest;
    bool ok = true;

    int number(std::size_t fewest, std::size_t most) {
        std::size_t length = 0;
        int value = 0;
        while (length < most && length < rest.size() && rest[length] >= '0' && rest[length] <= '9') {
            value = value * 10 + (rest[length++] - '0');
        }
        ok = ok && length >= fewest;
        rest.remove_prefix(length);
        return value;
    }

    bool skip(char c) {
        if (!rest.starts_with(c)) return false;
        rest.remove_prefix(1);
        return true;
    }

    void expect(char c) { ok = skip(c) && ok; }
};

std::int64_t read_day(Reader& reader, DayDigits digits) {
    const std::size_t fewest = digits == DayDigits::two ? 2 : 1;
    const std::chrono::year year(reader.number(4, 4));
    reader.expect('-');
    const std::chrono::month month(static_cast<unsigned>(reader.number(fewest, 2)));
    reader.expect('-');
    const std::chrono::day day(static_cast<unsigned>(reader.number(fewest, 2)));
    const std::chrono::year_month_day date(year, month, day);
    reader.ok = reader.ok && date.ok();
    return reader.ok ? milliseconds(sys_days(date).time_since_epoch()).count() : 0;
}

std::int64_t read_fraction(Reader& reader) {
    std::int64_t ms = 0;
    std::int64_t worth = 100;
    const auto length = reader.rest.size();
    while (!reader.rest.empty() && reader.rest[0] >= '0' && reader.rest[0] <= '9') {
        ms += worth * (reader.rest[0] - '0');
        worth /= 10;
        reader.rest.remove_prefix(1);
    }
    reader.ok = reader.ok && reader.rest.size() < length;
    return ms;
}

std::int64_t read_time(Reader& reader) {
    const int hour = reader.number(2, 2);
    reader.expect(':');
    const int minute = reader.number(2, 2);
    const int second = reader.skip(':') ? reader.number(2, 2) : 0;
    const std::int64_t ms = reader.skip('.') ? read_fraction(reader) : 0;
    reader.ok = reader.ok && hour < 24 && minute < 60 && second < 60;
    return ((hour * 60 + minute) * 60 + second) * std::int64_t{1000} + ms;
}

int read_offset(Reader& reader, int offset_minutes) {
    if (reader.rest.empty()) return offset_minutes;
    if (reader.skip('Z')) return 0;
    const int sign = reader.skip('-') ? -1 : 1;
    if (sign > 0) reader.expect('+');
    const int hours = reader.number(2, 2);
    reader.expect(':');
    const int minutes = reader.number(2, 2);
    reader.ok = reader.ok && hours < 24 && minutes < 60;
    return sign * (hours * 60 + minutes);
}

std::int64_t local_ms(Moment moment) {
    return moment.utc_ms + moment.offset_minutes * ms_per_minute;
}

std::int64_t day_number(std::int64_t ms) {
    return std::chrono::floor<std::chrono::days>(milliseconds(ms)).count();
}

}  // namespace

std::optional<Moment> moment_from_text(std::string_view text, int offset_minutes, DayDigits digits) {
    Reader reader{text};
    std::int64_t local = read_day(reader, digits);
    int written_offset = offset_minutes;
    if (reader.skip('T')) {
        local += read_time(reader);
        written_offset = read_offset(reader, offset_minutes);
    }
    if (!reader.ok || !reader.rest.empty()) return std::nullopt;
    return Moment{local - written_offset * ms_per_minute, offset_minutes};
}

std::optional<Moment> moment_from_days(double days, int offset_minutes) {
    constexpr double first_day = -719'528 + 1;  // 0000-01-02 and 9999-12-30: every offset stays within four-digit years
    constexpr double last_day = 2'932'896 - 1;
    if (!(days >= first_day && days <= last_day)) return std::nullopt;
    return Moment{std::llround(days * static_cast<double>(ms_per_day)), offset_minutes};
}

Moment local_midnight(Moment moment) {
    const std::int64_t midnight = day_number(local_ms(moment)) * ms_per_day;
    return Moment{midnight - moment.offset_minutes * ms_per_minute, moment.offset_minutes};
}

double days_since_1970(Moment moment) {
    return static_cast<double>(moment.utc_ms) / static_cast<double>(ms_per_day);
}

std::string date_text(Moment moment) {
    const std::chrono::year_month_day date{sys_days(std::chrono::days(day_number(local_ms(moment))))};
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return buffer;
}

std::string date_time_text(Moment moment) {
    const auto ms = static_cast<int>(local_ms(moment) - day_number(local_ms(moment)) * ms_per_day);
    const int offset = std::abs(moment.offset_minutes) % minutes_per_day;
    char buffer[48];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d.%03d%c%02d:%02d", ms / 3'600'000, ms / 60'000 % 60,
                  ms / 1000 % 60, ms % 1000, moment.offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
    return date_text(moment) + buffer;
}

}  // namespace cts::expr
