// A visit by the field group of the customer's district, at an appointed time, with its own second script (H8).
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Actors visitors{Actor::field_group, Actor::team_leader};

inline constexpr Transition field_visit_rows[] = {
    {State::to_appoint, Action::appoint, State::appointed, visitors, {Need::appointment, Need::district}},
    {State::to_appoint, Action::call_off, State::called_off, visitors, {Need::reason}},
    {State::to_appoint, Action::bar, State::barred, {Actor::agent, Actor::job}},
    {State::appointed, Action::appoint, State::appointed, visitors, {Need::appointment, Need::district, Need::reason}},
    {State::appointed, Action::visit, State::visited, {Actor::field_group}, {Need::visit_result}},
    {State::appointed, Action::miss_visit, State::not_met, {Actor::field_group}, {Need::reason}},
    {State::appointed, Action::call_off, State::called_off, visitors, {Need::reason}},
    {State::appointed, Action::bar, State::barred, {Actor::agent, Actor::job}},
    {State::not_met, Action::appoint, State::appointed, visitors, {Need::appointment, Need::district}},
    {State::not_met, Action::call_off, State::called_off, visitors, {Need::reason}},
    {State::not_met, Action::bar, State::barred, {Actor::agent, Actor::job}},
};
inline constexpr State field_visit_ends[] = {State::visited, State::called_off, State::barred};
inline constexpr Machine field_visit{State::to_appoint, field_visit_rows, field_visit_ends};

}  // namespace cts::followup::machines
