// A sale that does not conform, or that its agent doubts, is called again to the same standards until it conforms or is
// cancelled (D5). There is no giving up: where nobody may call any more, the sale itself is to be cancelled.
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Transition remedial_call_rows[] = {
    {State::due, Action::conform, State::conforming, {Actor::agent}, {Need::call_outcome, Need::four_standards}},
    {State::due, Action::cancel, State::cancelled, {Actor::agent}, {Need::call_outcome, Need::cancellation}},
    {State::due, Action::give_up, State::to_be_cancelled, {Actor::team_leader}, {Need::reason}},
    {State::due, Action::bar, State::to_be_cancelled, {Actor::agent, Actor::job}},
    {State::to_be_cancelled,
     Action::cancel,
     State::cancelled,
     {Actor::back_office, Actor::team_leader},
     {Need::cancellation}},
};
inline constexpr State remedial_call_ends[] = {State::conforming, State::cancelled};
inline constexpr Machine remedial_call{State::due, remedial_call_rows, remedial_call_ends};

}  // namespace cts::followup::machines
