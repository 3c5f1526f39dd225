#include "server/service/report_span.h"

#include <charconv>

#include "shared/calendar/weekday.h"

namespace cts::service {

using model::CivilDate;
using model::Reason;

namespace {

constexpr int days_a_week = 7;

int day_of_week(const CivilDate& date) {  // Monday: 0
    return static_cast<int>(calendar::weekday_of(date));
}

std::optional<int> number_in(std::string_view text) {
    int number = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || stopped != text.data() + text.size() || text.empty()) return std::nullopt;
    return number;
}

// The week that has the year's fourth of January is its first; a week belongs to the year of its Thursday.
std::optional<CivilDate> monday_of(std::string_view week) {
    if (week.size() != 8 || week.substr(4, 2) != "-W") return std::nullopt;
    const auto year = number_in(week.substr(0, 4));
    const auto number = number_in(week.substr(6));
    if (!year || *year < 1970 || !number || *number < 1) return std::nullopt;
    const CivilDate fourth{*year, 1, 4};
    const CivilDate monday = fourth.plus_days(days_a_week * (*number - 1) - day_of_week(fourth));
    if (monday.plus_days(3).year != *year) return std::nullopt;
    return monday;
}

api::ReportSpan span(const std::string& zone, const CivilDate& first, const CivilDate& last,
                     const ReportOrigins& origins) {
    return {first.to_string(),
            last.to_string(),
            zone,
            model::from_civil({first, 0, 0, 0}, zone),
            model::from_civil({last.plus_days(1), 0, 0, 0}, zone),
            origins.pilot,
            origins.practice};
}

}  // namespace

Result<api::ReportSpan> span_of_days(const std::string& zone, const std::optional<std::string>& from,
                                     const std::optional<std::string>& to, const ReportOrigins& origins, int longest) {
    const auto first = CivilDate::parse(from.value_or(std::string()));
    if (!first) return bad_parameter("from");
    const auto last = CivilDate::parse(to.value_or(std::string()));
    if (!last || *last < *first || first->plus_days(longest) < *last) return bad_parameter("to");
    return span(zone, *first, *last, origins);
}

std::string week_of(const CivilDate& date) {
    const auto thursday = date.plus_days(3 - day_of_week(date));
    const auto first = CivilDate{thursday.year, 1, 1};
    const int week = (thursday.days_since_1970() - first.days_since_1970()) / days_a_week + 1;
    return std::to_string(thursday.year) + (week < 10 ? "-W0" : "-W") + std::to_string(week);
}

Result<api::ReportSpan> span_of_week(const std::string& zone, const std::optional<std::string>& week,
                                     const ReportOrigins& origins) {
    const auto monday = monday_of(week.value_or(std::string()));
    if (!monday) return bad_parameter("week");
    return span(zone, *monday, monday->plus_days(days_a_week - 1), origins);
}

storage::ReportWanted wanted_of(model::ProjectId project, const api::ReportSpan& span) {
    return {project, span.from, span.to, span.pilot, span.practice};
}

}  // namespace cts::service
