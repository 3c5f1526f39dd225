// What becomes of a second confirmation that reached nobody (F3): called again within the period, extended once, called
// again, then not billed. A pure function; who asks brings the moment.
#pragma once

#include "shared/followup/machine.h"
#include "shared/followup/settings.h"
#include "shared/model/instant.h"

namespace cts::followup {

using model::Instant;

struct TrialPeriod {
    Instant trial_end;           // the last millisecond of its last day, in the customer's zone
    std::optional<Instant> due;  // of the call; absent: not set
    bool operator==(const TrialPeriod&) const = default;
};

// One period longer: trial_days, as they were sold, after the last day, whatever time the clocks keep in between.
TrialPeriod one_period_longer(Instant trial_end, int trial_days, const Settings& settings, const std::string& zone);

// What to do, in this order, when a call before charging reached nobody, or its time ran out.
//   state        calls left   trial            actions
//   due          yes          not over         none: it is called again by the retry rule
//   due          no           not over         miss, extend
//   due          any          over             miss, extend
//   not_reached  any          any              extend
//   extended     yes          not over         none
//   extended     no           not over         miss, then leave_unbilled, or bill_unreached where the setting says so
//   extended     any          over             the same
//   not_reached_again  any    any              leave_unbilled, or bill_unreached
//   any other    any          any              none: it is settled
std::vector<Action> after_not_reached(State state, bool calls_left, Instant trial_end, Instant now,
                                      const Settings& settings);

}  // namespace cts::followup
