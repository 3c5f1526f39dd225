// What a call does to what was promised (G8, F3): decided in the transaction that keeps the call, with what stands
// there then. Pure, the same in every store. The steps are those of the machines (shared/followup); here is only which
// call takes which.
//
//   the follow-up                 the call                                     becomes
//   worked, settled by it         step_of_call (followup/settlement.h)         what the step says
//   worked callback               reached nobody, the retry rule goes on       the same, due when the rule says
//   worked callback               reached nobody, the rule's cap is reached    given_up
//   worked second confirmation    reached nobody, another try in the period    the same, due when the rule says
//   worked second confirmation    reached nobody, no try left in the period    after_not_reached: extended once, then
//                                                                              not billed
//   worked, any other             reached nobody, the retry rule goes on       the same, due when the rule says
//   worked, any other             any other                                    the same: the call stands in its course
//   confirmation, remedial call   of one sale: cancelled in the other's call   cancelled
//   confirmation, remedial call   settles it                                   what the step says
//   behind a worked callback      any other                                    the same
//   callback for one of them      settles that one                             kept
//   that was worked itself        any other                                    the same
#pragma once

#include "server/storage/records.h"
#include "shared/followup/second_confirmation_period.h"

namespace cts::storage {

enum class ToCall { worked, behind, beside, of_same_sale };  // what the follow-up is to the call: see above

struct SettledByCall {  // what the call brings to one follow-up
    model::FollowUpId follow_up;
    ToCall to_call = ToCall::worked;
    form::Outcome outcome;
    std::optional<Instant> again_at;  // by the outcome's retry rule; absent: it has none, or its cap is reached
    std::optional<followup::TrialPeriod> longer;  // the period that an extension would be; absent: about no trial
    bool bill_unreached = false;                  // F3, the project's setting
};

struct StepDone {
    std::optional<followup::Action> action;  // absent: it is called again or stays as it is
    std::optional<followup::State> from;     // absent, here and below: not about its state
    std::optional<followup::State> to;
    bool operator==(const StepDone&) const = default;
};
struct Settled {
    FollowUpRecord after;
    std::vector<StepDone> steps;  // at least one of a worked one; none: nothing is to be written
};

// ended_at: the call's end. One that is not open stays as it is.
Settled settled(FollowUpRecord stands, const SettledByCall& call, Instant ended_at);

// A number that may not be called any more: its state then; nothing where nothing changes (bar of the machines).
std::optional<Settled> barred(FollowUpRecord stands, Instant at);

// With another moment of one of its clocks, and what follows from it.
FollowUpRecord with_clock(FollowUpRecord record, const ClockRecord& clock);

// With the state a step leads to, its clocks moved on, and what follows from both. new_due: of the clock that starts
// anew.
FollowUpRecord moved_on(FollowUpRecord record, followup::Action action, followup::State to, Instant at,
                        std::optional<Instant> new_due = std::nullopt);

}  // namespace cts::storage
