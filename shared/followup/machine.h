// The course of each kind of follow-up as a table, and the one function that walks it. Pure: it holds no follow-up, no
// clock, no user. What is not in a table cannot be done; what a row needs is named when it is missing.
//
// What holds for every table, and is tested for every table: a state that is not terminal has a way to another one; a
// terminal state has none but reopen; a state and an action lead to one state.
#pragma once

#include <span>
#include <vector>

#include <tl/expected.hpp>

#include "shared/followup/actor.h"
#include "shared/followup/follow_up_state.h"
#include "shared/followup/need.h"
#include "shared/form/definition.h"
#include "shared/model/problem.h"

namespace cts::followup {

using form::FollowUpKind;

struct Transition {
    State from{};
    Action action{};
    State to{};
    Actors who;
    Needs needs{};
};

struct Machine {
    State first{};
    std::span<const Transition> rows;
    std::span<const State> terminal;
};

const Machine& machine_of(FollowUpKind kind);

bool has_state(FollowUpKind kind, State state);
bool is_open(FollowUpKind kind, State state);  // somebody or something still has to act

struct Facts {  // what is known when a step is taken
    Actor by{};
    Needs known{};
};

// The state it is in afterwards, or every reason why not. In this order:
//   no row for the state and the action   no_such_step, details {action, state}; nothing else is asked
//   the row is not for this actor         no_right
//   the row needs more than is known      a problem for each, in the order of Need, its field the need's name
tl::expected<State, model::Problems> apply(FollowUpKind kind, State state, Action action, const Facts& facts);

// What a screen offers: the actions that lead on from here for this actor, complete or not.
std::vector<Action> actions_for(FollowUpKind kind, State state, Actor by);
// What the action still lacks; empty also where there is no such step.
Needs needed_for(FollowUpKind kind, State state, Action action);

}  // namespace cts::followup
