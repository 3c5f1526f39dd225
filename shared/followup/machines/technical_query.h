// The number on the list and the person on the line do not belong together: the team leader finds out (G5).
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Transition technical_query_rows[] = {
    {State::raised, Action::check, State::in_checking, {Actor::team_leader}},
    {State::raised, Action::clear, State::cleared, {Actor::team_leader}, {Need::finding}},
    {State::raised, Action::find_wrong, State::number_wrong, {Actor::team_leader}, {Need::finding}},
    {State::raised, Action::bar, State::barred, {Actor::agent, Actor::job}},
    {State::in_checking, Action::clear, State::cleared, {Actor::team_leader}, {Need::finding}},
    {State::in_checking, Action::find_wrong, State::number_wrong, {Actor::team_leader}, {Need::finding}},
    {State::in_checking, Action::bar, State::barred, {Actor::agent, Actor::job}},
};
inline constexpr State technical_query_ends[] = {State::cleared, State::number_wrong, State::barred};
inline constexpr Machine technical_query{State::raised, technical_query_rows, technical_query_ends};

}  // namespace cts::followup::machines
