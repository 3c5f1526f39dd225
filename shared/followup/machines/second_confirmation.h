// Before a trial is charged (F): wanted, cancelled, told how; not reached: one more period, called again, then not
// billed. A number that may not be called any more is not confirmed, so it is not billed either.
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Actors caller{Actor::agent};
inline constexpr Actors caller_or_job{Actor::agent, Actor::job};
inline constexpr Needs to_confirm{Need::call_outcome, Need::four_standards};
inline constexpr Needs to_cancel{Need::call_outcome, Need::cancellation};
inline constexpr Needs to_tell_how{Need::call_outcome, Need::how_to_cancel_told};

inline constexpr Transition second_confirmation_rows[] = {
    {State::due, Action::confirm, State::confirmed, caller, to_confirm},
    {State::due, Action::cancel, State::cancelled, caller, to_cancel},
    {State::due, Action::tell_how, State::told_how, caller, to_tell_how},
    {State::due, Action::miss, State::not_reached, caller_or_job, {Need::period_over}},
    {State::due, Action::bar, State::not_billed, caller_or_job},
    // The customer may call back before anything else happens.
    {State::not_reached, Action::confirm, State::confirmed, caller, to_confirm},
    {State::not_reached, Action::cancel, State::cancelled, caller, to_cancel},
    {State::not_reached, Action::tell_how, State::told_how, caller, to_tell_how},
    {State::not_reached, Action::extend, State::extended, {Actor::job}, {Need::new_trial_end}},
    {State::not_reached, Action::bar, State::not_billed, caller_or_job},
    {State::extended, Action::confirm, State::confirmed, caller, to_confirm},
    {State::extended, Action::cancel, State::cancelled, caller, to_cancel},
    {State::extended, Action::tell_how, State::told_how, caller, to_tell_how},
    {State::extended, Action::miss, State::not_reached_again, caller_or_job, {Need::period_over}},
    {State::extended, Action::bar, State::not_billed, caller_or_job},
    {State::not_reached_again, Action::leave_unbilled, State::not_billed, {Actor::job}},
    {State::not_reached_again, Action::bill_unreached, State::billed_unreached, {Actor::job}, {Need::billing_allowed}},
};
inline constexpr State second_confirmation_ends[] = {State::confirmed, State::cancelled, State::told_how,
                                                     State::not_billed, State::billed_unreached};
inline constexpr Machine second_confirmation{State::due, second_confirmation_rows, second_confirmation_ends};

}  // namespace cts::followup::machines
