// Where a follow-up of any kind stands. One enumeration for all of them, because one column, one wire name and one
// word on the screen carry it; each kind uses the states of its own machine (machine.h).
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "shared/model/language.h"

namespace cts::followup {

enum class State {
    // callback
    promised,
    kept,
    given_up,  // its calls are used up
    // second_confirmation (F)
    due,  // also of a remedial call
    not_reached,
    extended,
    not_reached_again,
    confirmed,
    cancelled,  // by the customer's wish; also of a remedial call
    told_how,
    not_billed,
    billed_unreached,  // by a setting only (F3)
    // complaint_ticket (H3)
    open,
    contacted,
    in_handling,
    waiting_for_department,
    replied,
    closed,
    merged,
    // remedial_call (D5)
    conforming,
    to_be_cancelled,  // nobody may call any more, and the sale does not conform
    // technical_query (G5)
    raised,
    in_checking,
    cleared,
    number_wrong,
    // field_visit (H8)
    to_appoint,
    appointed,
    not_met,
    visited,
    called_off,
    // department_order (H3)
    sent,
    accepted,
    answered,
    returned,
    recalled,
    // any kind that calls
    barred,  // the number is on a do-not-call list or the blacklist
};

std::string_view state_name(State state);  // as stored and on the wire: "waiting_for_department"
std::optional<State> parse_state(std::string_view name);
std::span<const State> all_states();
const model::Translated& state_label(State state);  // as people read it

// What is done to a follow-up.
enum class Action {
    keep,      // the promised call was made and settled it
    give_up,   // it was tried as often as the rule allows
    bar,       // a do-not-call or the blacklist takes it
    confirm,   // wants it, by the four standards
    cancel,    // does not want it, and it was cancelled
    tell_how,  // will cancel alone or is undecided: told how and where
    miss,      // was not reached within the period
    extend,    // one more period, once
    leave_unbilled,
    bill_unreached,
    contact,
    handle,
    send_order,
    take_answer,  // the last order came back
    reply,
    close,
    reopen,
    merge,
    conform,
    check,
    clear,
    find_wrong,
    appoint,
    visit,
    miss_visit,
    call_off,
    accept,
    answer,
    send_back,
    recall,
};

std::string_view action_name(Action action);
std::optional<Action> parse_action(std::string_view name);
std::span<const Action> all_actions();
const model::Translated& action_label(Action action);

}  // namespace cts::followup
