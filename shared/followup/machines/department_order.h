// What a ticket asks of another department, on a clock of its own (H1, H3). A department that is the wrong one sends it
// back; the desk then writes another order, so this one is over.
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Transition department_order_rows[] = {
    {State::sent, Action::accept, State::accepted, {Actor::department}},
    {State::sent, Action::answer, State::answered, {Actor::department}, {Need::department_answer}},
    {State::sent, Action::send_back, State::returned, {Actor::department}, {Need::reason}},
    {State::sent, Action::recall, State::recalled, {Actor::back_office, Actor::team_leader}, {Need::reason}},
    {State::accepted, Action::answer, State::answered, {Actor::department}, {Need::department_answer}},
    {State::accepted, Action::send_back, State::returned, {Actor::department}, {Need::reason}},
    {State::accepted, Action::recall, State::recalled, {Actor::back_office, Actor::team_leader}, {Need::reason}},
    // The answer does not answer what was asked.
    {State::answered, Action::reopen, State::accepted, {Actor::back_office, Actor::team_leader}, {Need::reason}},
};
inline constexpr State department_order_ends[] = {State::answered, State::returned, State::recalled};
inline constexpr Machine department_order{State::sent, department_order_rows, department_order_ends};

}  // namespace cts::followup::machines
