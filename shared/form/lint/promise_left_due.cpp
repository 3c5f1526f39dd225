// F3, D5: in a form that works a promise, every outcome says what becomes of it: settled, called again at a moment, or
// barred. A promise left as it was is still due, and the same customer is handed out again as soon as they hang up.
//
//   the outcome                                       the promise
//   settles, or is a confirmed sale                   is settled
//   leaves a callback                                 waits for it
//   is of class unreachable, with a retry             is called again by the retry
//   do_not_call                                       nobody may call any more
//   any other                                         is left due: refused
#include <algorithm>

#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

namespace {

bool works_a_promise(const std::string& purpose) {
    return purpose == "second_confirmation" || purpose == "remedial_call";
}

bool leaves_it_due(const Outcome& outcome) {
    const bool settled = outcome.settles || outcome.confirmed_sale || outcome.do_not_call != DoNotCall::no;
    const bool called_again = outcome.retry && outcome.outcome_class == OutcomeClass::unreachable;
    const bool waits = std::ranges::count(outcome.follow_ups, FollowUpKind::callback, &FollowUpRule::kind) > 0;
    return !settled && !called_again && !waits;
}

}  // namespace

model::Problems no_promise_is_left_due(const FormView& view) {
    model::Problems problems;
    if (!works_a_promise(view.form.purpose)) return problems;
    for (const Outcome& outcome : view.form.outcomes)
        if (leaves_it_due(outcome))
            problems.push_back(about_outcome(model::Reason::promise_not_settled, view, outcome));
    return problems;
}

}  // namespace cts::form::lint_rules
