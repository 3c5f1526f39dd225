#include "shared/followup/contact_rules.h"

#include "shared/model/civil.h"

namespace cts::followup {
namespace {

using model::CivilDate;
using model::Instant;

constexpr int minutes_of_a_day = 24 * 60;
constexpr int days_looked_ahead = 3;  // a zone that changed sides of the date line skipped one

CivilDate day_of(Instant at, const std::string& zone) {
    return model::to_civil(at, zone).date;
}

Instant minute_of(const CivilDate& day, int minute, const std::string& zone) {
    if (minute >= minutes_of_a_day) return model::from_civil({day.plus_days(1), 0, 0, 0}, zone);
    return model::from_civil({day, minute / 60, minute % 60, 0}, zone);
}

struct Window {
    Instant from;
    Instant to;
    bool contains(Instant at) const { return from <= at && at < to; }
};

Window window_of(const PermittedHours& hours, const CivilDate& day, const std::string& zone) {
    return {minute_of(day, hours.from_minute, zone), minute_of(day, hours.to_minute, zone)};
}

}  // namespace

std::optional<Instant> permitted_until(const ContactRules& rules, const std::string& zone, Instant now) {
    if (!rules.hours) return end_of_time;
    const Window today = window_of(*rules.hours, day_of(now, zone), zone);
    return today.contains(now) ? std::optional(today.to) : std::nullopt;
}

Instant permitted_from(const ContactRules& rules, const std::string& zone, Instant now) {
    if (!rules.hours) return now;
    const CivilDate today = day_of(now, zone);
    for (int ahead = 0; ahead < days_looked_ahead; ++ahead) {
        const Window window = window_of(*rules.hours, today.plus_days(ahead), zone);
        if (window.contains(now)) return now;
        if (now < window.from && window.from < window.to) return window.from;
    }
    return end_of_time;
}

Instant day_begins(const std::string& zone, Instant now) {
    return minute_of(day_of(now, zone), 0, zone);
}

Instant next_day_begins(const std::string& zone, Instant now) {
    return minute_of(day_of(now, zone), minutes_of_a_day, zone);
}

std::optional<Instant> retry_at(const form::RetryRule& rule, Instant ended_at, int calls_with_outcome) {
    if (calls_with_outcome >= rule.at_most) return std::nullopt;
    return ended_at + rule.after;
}

}  // namespace cts::followup
