// A promised call (G2, G3). It leaves the list only by an outcome (G8), by its cap, or because nobody may call.
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

// A call that reaches nobody, or ends in another promise, leaves it promised with a new moment: no step.
inline constexpr Transition callback_rows[] = {
    {State::promised, Action::keep, State::kept, {Actor::agent}, {Need::call_outcome}},
    {State::promised, Action::give_up, State::given_up, {Actor::agent, Actor::job}, {Need::calls_used_up}},
    {State::promised, Action::bar, State::barred, {Actor::agent, Actor::job}},
};
inline constexpr State callback_ends[] = {State::kept, State::given_up, State::barred};
inline constexpr Machine callback{State::promised, callback_rows, callback_ends};

}  // namespace cts::followup::machines
