#include "shared/followup/machine.h"

#include <algorithm>

#include "shared/followup/machines/callback.h"
#include "shared/followup/machines/complaint_ticket.h"
#include "shared/followup/machines/department_order.h"
#include "shared/followup/machines/field_visit.h"
#include "shared/followup/machines/remedial_call.h"
#include "shared/followup/machines/second_confirmation.h"
#include "shared/followup/machines/technical_query.h"

namespace cts::followup {
namespace {

using model::Problem;
using model::Problems;
using model::Reason;

const Transition* row_for(FollowUpKind kind, State state, Action action) {
    const auto rows = machine_of(kind).rows;
    const auto is_it = [&](const Transition& row) { return row.from == state && row.action == action; };
    const auto found = std::ranges::find_if(rows, is_it);
    return found == rows.end() ? nullptr : &*found;
}

Problem no_such_step(State state, Action action) {
    Problem problem{.reason = Reason::no_such_step, .field = "/action"};
    problem.details["state"] = state_label(state);
    problem.details["action"] = action_label(action);
    return problem;
}

Problems what_is_missing(const Needs& needs, const Needs& known) {
    Problems problems;
    for (const Need need : all_needs())
        if (needs.has(need) && !known.has(need))
            problems.push_back({.reason = missing(need), .field = std::string(need_name(need))});
    return problems;
}

}  // namespace

const Machine& machine_of(FollowUpKind kind) {
    switch (kind) {
        case FollowUpKind::callback:
            return machines::callback;
        case FollowUpKind::second_confirmation:
            return machines::second_confirmation;
        case FollowUpKind::complaint_ticket:
            return machines::complaint_ticket;
        case FollowUpKind::remedial_call:
            return machines::remedial_call;
        case FollowUpKind::technical_query:
            return machines::technical_query;
        case FollowUpKind::field_visit:
            return machines::field_visit;
        case FollowUpKind::department_order:
            return machines::department_order;
    }
    return machines::callback;
}

bool has_state(FollowUpKind kind, State state) {
    const Machine& machine = machine_of(kind);
    const auto comes = [&](const Transition& row) { return row.from == state || row.to == state; };
    return machine.first == state || std::ranges::any_of(machine.rows, comes);
}

bool is_open(FollowUpKind kind, State state) {
    return has_state(kind, state) && std::ranges::count(machine_of(kind).terminal, state) == 0;
}

tl::expected<State, Problems> apply(FollowUpKind kind, State state, Action action, const Facts& facts) {
    const Transition* row = row_for(kind, state, action);
    if (!row) return tl::unexpected(Problems{no_such_step(state, action)});
    if (!row->who.has(facts.by)) return tl::unexpected(Problems{{.reason = Reason::no_right, .field = "/action"}});
    Problems problems = what_is_missing(row->needs, facts.known);
    if (!problems.empty()) return tl::unexpected(std::move(problems));
    return row->to;
}

std::vector<Action> actions_for(FollowUpKind kind, State state, Actor by) {
    std::vector<Action> actions;
    for (const Transition& row : machine_of(kind).rows)
        if (row.from == state && row.who.has(by)) actions.push_back(row.action);
    return actions;
}

Needs needed_for(FollowUpKind kind, State state, Action action) {
    const Transition* row = row_for(kind, state, action);
    return row ? row->needs : Needs{};
}

}  // namespace cts::followup
