// Calendar dates and clock times of a zone. The one place where an Instant becomes somebody's day and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/model/instant.h"

namespace cts::model {

struct CivilDate {
    int year = 1970;
    int month = 1;
    int day = 1;
    std::string to_string() const;  // 2026-10-11
    static std::optional<CivilDate> parse(std::string_view iso8601);
    CivilDate plus_days(int days) const;
    int days_since_1970() const;  // of the first of January: 0
    static CivilDate of_day(int days_since_1970);
    auto operator<=>(const CivilDate&) const = default;
};

struct CivilTime {
    CivilDate date;
    int hour = 0;
    int minute = 0;
    int second = 0;
    bool operator==(const CivilTime&) const = default;
};

bool is_zone(std::string_view iana_name);                    // known to the time-zone database: "Asia/Shanghai"
CivilTime to_civil(Instant at, std::string_view iana_zone);  // an unknown zone counts as UTC
Instant from_civil(const CivilTime& time,
                   std::string_view iana_zone);  // a skipped time is the moment of the jump; of two, the earlier
int offset_minutes(Instant at, std::string_view iana_zone);

}  // namespace cts::model
