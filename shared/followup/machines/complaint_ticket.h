// A complaint (H1-H3, H7). First contact, handling, other departments, a reply, and a close that asks for five things.
#pragma once

#include "shared/followup/machine.h"

namespace cts::followup::machines {

inline constexpr Actors desk{Actor::back_office, Actor::team_leader};
inline constexpr Actors desk_or_caller{Actor::back_office, Actor::team_leader, Actor::agent};
inline constexpr Needs to_merge{Need::other_ticket, Need::reason};
inline constexpr Needs to_send_order{Need::facts, Need::department, Need::request};
inline constexpr Needs to_reply{Need::identity, Need::facts, Need::faq_search, Need::handling, Need::reply};
inline constexpr Needs to_close{Need::orders_back, Need::cause,         Need::result,
                                Need::remedy,      Need::customer_told, Need::faq_choice};

inline constexpr Transition complaint_ticket_rows[] = {
    {State::open, Action::contact, State::contacted, desk_or_caller, {Need::contact}},
    {State::open, Action::merge, State::merged, desk, to_merge},
    {State::contacted, Action::handle, State::in_handling, desk, {Need::identity}},
    {State::contacted, Action::merge, State::merged, desk, to_merge},
    {State::in_handling, Action::send_order, State::waiting_for_department, desk, to_send_order},
    {State::in_handling, Action::reply, State::replied, desk, to_reply},
    {State::in_handling, Action::merge, State::merged, desk, to_merge},
    // A second order may go out while the first is still away.
    {State::waiting_for_department, Action::send_order, State::waiting_for_department, desk, to_send_order},
    {State::waiting_for_department, Action::take_answer, State::in_handling, {Actor::job}, {Need::orders_back}},
    // The customer is not content, or something was left over.
    {State::replied, Action::handle, State::in_handling, desk, {Need::reason}},
    {State::replied, Action::close, State::closed, desk, to_close},
    {State::replied, Action::merge, State::merged, desk, to_merge},
    {State::closed, Action::reopen, State::in_handling, desk, {Need::reason}},
};
inline constexpr State complaint_ticket_ends[] = {State::closed, State::merged};
inline constexpr Machine complaint_ticket{State::open, complaint_ticket_rows, complaint_ticket_ends};

}  // namespace cts::followup::machines
