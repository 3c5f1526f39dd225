#include "server/storage/settle.h"

#include "shared/followup/settlement.h"

namespace cts::storage {
namespace {

using followup::Action;
using followup::Actor;
using followup::Need;
using followup::Needs;
using followup::State;
using form::FollowUpKind;
using form::OutcomeClass;

constexpr Actor callers[] = {Actor::agent, Actor::team_leader, Actor::field_group, Actor::job};

// Who made the call may work on what it was made for; as whom the machine knows them does not matter here.
std::optional<State> state_after(const FollowUpRecord& record, Action action, const Needs& known) {
    for (const Actor by : callers)
        if (const auto to = followup::apply(record.kind, record.state, action, {by, known})) return *to;
    return std::nullopt;
}

followup::FollowUpClocks clocks_of(const FollowUpRecord& record) {
    followup::FollowUpClocks clocks;
    for (const ClockRecord& one : record.clocks) clocks.push_back(one.clock);
    return clocks;
}

// due and solved_due are what follows from the clocks; one that is over keeps the moment it had.
void follow_the_clocks(FollowUpRecord& record) {
    bool running = false;
    for (const ClockRecord& one : record.clocks) {
        running = running || !one.clock.stopped;
        if (one.clock.name == followup::ClockName::solved) record.solved_due = one.clock.due;
    }
    const auto next = followup::next_to_strike(clocks_of(record));
    if (running) record.due = next ? next->due : std::nullopt;
}

// What a customer with a complaint was promised is not moved by a call that reaches nobody.
void call_again(FollowUpRecord& record, Instant at) {
    if (record.kind == FollowUpKind::complaint_ticket) return;
    for (ClockRecord& one : record.clocks)
        if (one.clock.name == followup::ClockName::due) one.clock.due = at;
    record.due = at;
}

class Settling {
  public:
    Settling(FollowUpRecord stands, const SettledByCall& call, Instant ended_at)
        : done_{std::move(stands), {}}, call_(call), ended_at_(ended_at) {}

    Settled run() && {
        if (!record().open) return std::move(done_);
        if (call_.to_call == ToCall::beside) {
            keep_what_was_for_it();
        } else if (const auto action = step();
                   action && goes_for_it(*action) && takes(*action, followup::known_of_call(call_.outcome))) {
            return std::move(done_);
        } else if (call_.to_call == ToCall::worked) {
            go_on();
        }
        return std::move(done_);
    }

  private:
    FollowUpRecord& record() { return done_.after; }
    bool reached_nobody() const { return call_.outcome.outcome_class == OutcomeClass::unreachable; }

    // Only that a sale is given up goes for whatever else is open about it.
    bool goes_for_it(Action action) const { return call_.to_call != ToCall::of_same_sale || action == Action::cancel; }

    std::optional<Action> step() {
        if (record().kind == FollowUpKind::callback && reached_nobody()) return std::nullopt;
        return followup::step_of_call(record().kind, record().state, {call_.outcome, false});
    }

    bool takes(Action action, const Needs& known, std::optional<Instant> new_due = std::nullopt) {
        const auto to = state_after(record(), action, known);
        if (!to) return false;
        done_.steps.push_back({action, record().state, *to});
        done_.after = moved_on(std::move(done_.after), action, *to, ended_at_, new_due);
        return true;
    }

    void keep_what_was_for_it() {
        const auto confirms = followup::step_of_call(FollowUpKind::second_confirmation, State::due, {call_.outcome});
        if (confirms) takes(Action::keep, {Need::call_outcome});
    }

    void go_on() {
        if (reached_nobody() && record().kind == FollowUpKind::second_confirmation && run_out()) return;
        if (reached_nobody() && record().kind == FollowUpKind::callback && !call_.again_at) {
            takes(call_.outcome.retry ? Action::give_up : Action::keep, {Need::call_outcome, Need::calls_used_up});
            return;
        }
        done_.steps.push_back({std::nullopt, record().state, record().state});
        if (reached_nobody() && call_.again_at) call_again(record(), *call_.again_at);
    }

    bool run_out() {
        if (!record().trial_end || !call_.longer) return false;
        followup::Settings settings;
        settings.bill_unreached = call_.bill_unreached;
        Needs known{Need::period_over, Need::new_trial_end};
        known.add_if(call_.bill_unreached, Need::billing_allowed);
        const auto tried_next = call_.again_at.value_or(ended_at_);
        for (const Action action : followup::after_not_reached(record().state, call_.again_at.has_value(),
                                                               *record().trial_end, tried_next, settings)) {
            if (action == Action::extend) record().trial_end = call_.longer->trial_end;
            takes(action, known, call_.longer->due);
        }
        return !done_.steps.empty();
    }

    Settled done_;
    const SettledByCall& call_;
    const Instant ended_at_;
};

}  // namespace

Settled settled(FollowUpRecord stands, const SettledByCall& call, Instant ended_at) {
    return Settling(std::move(stands), call, ended_at).run();
}

std::optional<Settled> barred(FollowUpRecord stands, Instant at) {
    const auto to = state_after(stands, Action::bar, {});
    if (!to) return std::nullopt;
    const StepDone step{Action::bar, stands.state, *to};
    return Settled{moved_on(std::move(stands), Action::bar, *to, at), {step}};
}

FollowUpRecord with_clock(FollowUpRecord record, const ClockRecord& clock) {
    for (ClockRecord& one : record.clocks)
        if (one.clock.name == clock.clock.name) one = clock;
    follow_the_clocks(record);
    return record;
}

FollowUpRecord moved_on(FollowUpRecord record, Action action, State to, Instant at, std::optional<Instant> new_due) {
    const auto clocks = followup::clocks_after(record.kind, clocks_of(record), action, to, at, new_due);
    for (std::size_t i = 0; i < clocks.size(); ++i) record.clocks[i].clock = clocks[i];
    record.state = to;
    record.open = followup::is_open(record.kind, to);
    follow_the_clocks(record);
    return record;
}

}  // namespace cts::storage
