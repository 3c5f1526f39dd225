// When a customer may be called at all, and when again (G8). Three questions of the customer's day: is this moment
// permitted, when is the next one that is, and from when to when does "today" last for the calls counted by day.
// Pure: the clock, the number of calls and the zone are given. It knows no lead, no list and no store.
//
// All of it is judged in the customer's own zone. Hours are minutes of the day, the first one included and the last one
// not; 1440 is midnight. A moment of the day that the clocks skip is the moment they jump; of two, the earlier.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "shared/form/definition.h"
#include "shared/model/instant.h"

namespace cts::followup {

struct PermittedHours {
    int from_minute = 0;   // of the day, 0 to 1439
    int to_minute = 1440;  // of the same day, later than from: hours over midnight are refused where they are entered
    bool operator==(const PermittedHours&) const = default;
};

struct ContactRules {                // of a project; absent: not set, so no limit, and shown as such
    std::optional<int> calls_a_day;  // of one number
    std::optional<PermittedHours> hours;
    std::optional<std::chrono::milliseconds> callback_grace;  // then an agent's own callback goes to the team
    bool operator==(const ContactRules&) const = default;
};

// What never comes: the last moment a four-digit year can write.
inline constexpr model::Instant end_of_time{253'402'300'799'999};

//   hours        now in the zone        permitted_until        permitted_from
//   not set      any                    end_of_time            now
//   09:00-20:00  08:59                  none                   today 09:00
//   09:00-20:00  09:00 to 19:59         today 20:00            now
//   09:00-20:00  20:00 to 23:59         none                   tomorrow 09:00
//   00:00-24:00  any                    tomorrow 00:00         now
//   from >= to   any                    none                   end_of_time
// until: the first moment that is no longer permitted.
std::optional<model::Instant> permitted_until(const ContactRules& rules, const std::string& zone, model::Instant now);
model::Instant permitted_from(const ContactRules& rules, const std::string& zone, model::Instant now);

// The day `now` belongs to in the zone: from its first moment to the next day's first. 23, 24 or 25 hours.
model::Instant day_begins(const std::string& zone, model::Instant now);
model::Instant next_day_begins(const std::string& zone, model::Instant now);

// When a lead is called again after an outcome with this rule. calls_with_outcome: calls of the lead that ended with
// it, the one that just ended among them. Absent: the cap is reached, the lead closes. The caller still asks
// permitted_from of the moment.
//   at_most 3, calls   1: ended_at + after   2: ended_at + after   3 and more: absent
std::optional<model::Instant> retry_at(const form::RetryRule& rule, model::Instant ended_at, int calls_with_outcome);

}  // namespace cts::followup
