#include "shared/calendar/time_limit.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/model/instant.h"

namespace cts::calendar {
namespace {

constexpr std::array<std::string_view, 3> pace_names{"elapsed", "working_time", "working_days"};

constexpr std::chrono::hours longest{24 * 366};
constexpr int most_days = 366;

std::optional<TimeLimit> parse_days(std::string_view text) {
    int days = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, days);
    if (error != std::errc{} || stopped != end || days < 1 || days > most_days) return std::nullopt;
    return working_days(days);
}

std::optional<TimeLimit> parse_length(Pace pace, std::string_view text) {
    const auto length = model::parse_duration(text);
    if (!length || length->count() <= 0 || *length > longest) return std::nullopt;
    return TimeLimit{pace, *length, 0};
}

}  // namespace

std::string limit_text(const TimeLimit& limit) {
    const bool days = limit.pace == Pace::working_days;
    return std::string(pace_name(limit.pace)) + ' ' +
           (days ? std::to_string(limit.days) : model::format_duration(limit.length));
}

std::optional<TimeLimit> parse_limit(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return std::nullopt;
    const auto pace = parse_pace(text.substr(0, space));
    const auto rest = text.substr(space + 1);
    if (!pace) return std::nullopt;
    return *pace == Pace::working_days ? parse_days(rest) : parse_length(*pace, rest);
}

std::string_view pace_name(Pace pace) {
    return pace_names[static_cast<std::size_t>(pace)];
}

std::optional<Pace> parse_pace(std::string_view name) {
    const auto found = std::ranges::find(pace_names, name);
    if (found == pace_names.end()) return std::nullopt;
    return static_cast<Pace>(found - pace_names.begin());
}

TimeLimit elapsed(std::chrono::milliseconds length) {
    return {Pace::elapsed, length, 0};
}

TimeLimit working_time(std::chrono::milliseconds length) {
    return {Pace::working_time, length, 0};
}

TimeLimit working_days(int days) {
    return {Pace::working_days, {}, days};
}

}  // namespace cts::calendar
