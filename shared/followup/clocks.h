// The clocks of a follow-up: by when something must have happened, and since when it has. Most kinds have one; a ticket
// has two, first contact and solved (H1). Pure: the moments are given.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "shared/followup/machine.h"
#include "shared/model/instant.h"

namespace cts::followup {

using model::Instant;

enum class ClockName { due, first_contact, solved };
std::string_view clock_name(ClockName name);
std::optional<ClockName> parse_clock(std::string_view name);

struct FollowUpClock {
    ClockName name{};
    Instant started;
    std::optional<Instant> due;      // absent: not set
    std::optional<Instant> stopped;  // absent: running
    bool operator==(const FollowUpClock&) const = default;
};
using FollowUpClocks = std::vector<FollowUpClock>;

//   kind                  clocks                  run by
//   callback              due                     the promised moment, or the rule's limit
//   second_confirmation   due                     the set lead before the trial ends (F1)
//   complaint_ticket      first_contact, solved   the limits agreed in the kit, else the project's
//   remedial_call         due                     the rule's limit, else the setting
//   technical_query       due                     the rule's moment or limit, else at once
//   field_visit           due                     the appointment
//   department_order      due                     the rule's limit, else the setting
std::vector<ClockName> clocks_of(FollowUpKind kind);

// The clocks after a step that was taken.
//   step                                       first_contact        solved or due
//   contact of a ticket                        stops                runs on
//   any into a state that is not open          stops                stops
//   reopen                                     stays as it was      runs again, from now, its due moment to be set anew
//   extend a trial, appoint a visit            -                    starts anew, with the new due moment
//   any other                                  runs on              runs on
// A clock stops once: its first stop stays. new_due: of the clock that starts anew.
FollowUpClocks clocks_after(FollowUpKind kind, FollowUpClocks clocks, Action action, State to, Instant now,
                            std::optional<Instant> new_due = std::nullopt);

// What a list is ordered by and a warning is given for: the running clock that strikes first; absent: none has a
// moment.
std::optional<FollowUpClock> next_to_strike(const FollowUpClocks& clocks);
bool is_overdue(const FollowUpClock& clock, Instant now);  // also of one that was stopped too late

}  // namespace cts::followup
