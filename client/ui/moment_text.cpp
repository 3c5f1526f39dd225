#include "client/ui/moment_text.h"

#include <wx/translation.h>

#include <algorithm>

#include "client/ui/sentence.h"
#include "shared/model/civil.h"

namespace cts::ui {
namespace {

constexpr const char* weekdays[] = {wxTRANSLATE("Thu"), wxTRANSLATE("Fri"), wxTRANSLATE("Sat"), wxTRANSLATE("Sun"),
                                    wxTRANSLATE("Mon"), wxTRANSLATE("Tue"), wxTRANSLATE("Wed")};
constexpr const char* months[] = {wxTRANSLATE("Jan"), wxTRANSLATE("Feb"), wxTRANSLATE("Mar"), wxTRANSLATE("Apr"),
                                  wxTRANSLATE("May"), wxTRANSLATE("Jun"), wxTRANSLATE("Jul"), wxTRANSLATE("Aug"),
                                  wxTRANSLATE("Sep"), wxTRANSLATE("Oct"), wxTRANSLATE("Nov"), wxTRANSLATE("Dec")};

std::string weekday(const model::CivilDate& date) {
    const auto noon = model::from_civil({date, 12, 0, 0}, "UTC");
    const auto days = noon.utc_ms / 86'400'000;  // 1970-01-01 was a Thursday
    return tr(weekdays[((days % 7) + 7) % 7]);
}

std::string month_name(const model::CivilDate& date) {
    return tr(months[date.month - 1]);
}

std::string two_digits(int number) {
    return fmt::format("{:02}", number);
}

}  // namespace

std::string clock_text(model::Instant at, const std::string& zone) {
    const auto time = model::to_civil(at, zone);
    return fmt::format("{:02}:{:02}:{:02}", time.hour, time.minute, time.second);
}

std::string minute_text(model::Instant at, const std::string& zone) {
    const auto time = model::to_civil(at, zone);
    return fmt::format("{:02}:{:02}", time.hour, time.minute);
}

std::string day_text(model::Instant at, const std::string& zone) {
    const auto date = model::to_civil(at, zone).date;
    return fill(tr("{weekday} {day} {month}"), arg("weekday", weekday(date)), arg("day", two_digits(date.day)),
                arg("month", month_name(date)));
}

std::string short_day_text(model::Instant at, const std::string& zone) {
    const auto date = model::to_civil(at, zone).date;
    return fill(tr("{day} {month}"), arg("day", two_digits(date.day)), arg("month", month_name(date)));
}

std::string day_minute_text(model::Instant at, const std::string& zone) {
    const auto date = model::to_civil(at, zone).date;
    return fmt::format("{:02}-{:02} {}", date.month, date.day, minute_text(at, zone));
}

std::string past_text(model::Instant at, model::Instant now, const std::string& zone) {
    const auto date = model::to_civil(at, zone).date;
    return date.year == model::to_civil(now, zone).date.year ? day_minute_text(at, zone) : date.to_string();
}

bool same_day(model::Instant one, model::Instant other, const std::string& zone) {
    return model::to_civil(one, zone).date == model::to_civil(other, zone).date;
}

std::string timer_text(std::chrono::milliseconds span) {
    const auto seconds = std::max<long long>(0, span.count() / 1000);
    if (seconds < 3600) return fmt::format("{:02}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string span_text(std::chrono::milliseconds span) {
    const auto seconds = std::max<long long>(0, span.count() / 1000);
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace cts::ui
