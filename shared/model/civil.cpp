#include "shared/model/civil.h"

#include <date/tz.h>

#include <cstdio>
#include <stdexcept>

#include "shared/model/fixed_digits.h"

namespace cts::model {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

const date::time_zone* find_zone(std::string_view name) {
    try {
        return date::locate_zone(std::string(name));
    } catch (const std::runtime_error&) {
        return nullptr;
    }
}

const date::time_zone* zone_or_utc(std::string_view name) {
    if (const auto* zone = find_zone(name)) return zone;
    return date::locate_zone("Etc/UTC");
}

date::sys_time<milliseconds> to_sys(Instant at) {
    return date::sys_time<milliseconds>{milliseconds{at.utc_ms}};
}

date::year_month_day to_ymd(const CivilDate& day) {
    return {date::year{day.year}, date::month(static_cast<unsigned>(day.month)),
            date::day(static_cast<unsigned>(day.day))};
}

CivilDate from_ymd(const date::year_month_day& ymd) {
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

date::local_seconds to_local(const CivilTime& time) {
    return date::local_days{to_ymd(time.date)} + std::chrono::hours{time.hour} + minutes{time.minute} +
           seconds{time.second};
}

}  // namespace

std::string CivilDate::to_string() const {
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return text;
}

std::optional<CivilDate> CivilDate::parse(std::string_view iso8601) {
    if (iso8601.size() != 10 || iso8601[4] != '-' || iso8601[7] != '-') return std::nullopt;
    const auto year = fixed_digits(iso8601, 0, 4);
    const auto month = fixed_digits(iso8601, 5, 2);
    const auto day = fixed_digits(iso8601, 8, 2);
    if (!year || !month || !day) return std::nullopt;
    const CivilDate date{*year, *month, *day};
    return to_ymd(date).ok() ? std::optional(date) : std::nullopt;
}

int CivilDate::days_since_1970() const {
    return static_cast<int>(date::sys_days{to_ymd(*this)}.time_since_epoch().count());
}
CivilDate CivilDate::of_day(int days_since_1970) {
    return from_ymd(date::year_month_day{date::sys_days{date::days{days_since_1970}}});
}
CivilDate CivilDate::plus_days(int days) const {
    return from_ymd(date::year_month_day{date::sys_days{to_ymd(*this)} + date::days{days}});
}

bool is_zone(std::string_view iana_name) {
    return find_zone(iana_name) != nullptr;
}

CivilTime to_civil(Instant at, std::string_view iana_zone) {
    const auto local = zone_or_utc(iana_zone)->to_local(date::floor<seconds>(to_sys(at)));
    const auto midnight = date::floor<date::days>(local);
    const date::hh_mm_ss<seconds> clock{local - midnight};
    return {from_ymd(date::year_month_day{midnight}), static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count())};
}

Instant from_civil(const CivilTime& time, std::string_view iana_zone) {
    const auto local = to_local(time);
    const auto info = zone_or_utc(iana_zone)->get_info(local);
    if (info.result == date::local_info::nonexistent) return {milliseconds{info.first.end.time_since_epoch()}.count()};
    return {milliseconds{local.time_since_epoch() - info.first.offset}.count()};
}

int offset_minutes(Instant at, std::string_view iana_zone) {
    const auto info = zone_or_utc(iana_zone)->get_info(date::floor<seconds>(to_sys(at)));
    return static_cast<int>(date::floor<minutes>(info.offset).count());
}

}  // namespace cts::model
