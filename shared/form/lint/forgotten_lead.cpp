// G8: no lead is forgotten. A call that reached nobody, or left the matter open, says how it goes on: the lead is
// called again after a while, somebody has promised something, or nobody may call any more.
#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

namespace {

bool says_how_it_goes_on(const Outcome& outcome) {
    return outcome.retry || !outcome.follow_ups.empty() || outcome.do_not_call != DoNotCall::no;
}

}  // namespace

model::Problems no_lead_is_forgotten(const FormView& view) {
    model::Problems problems;
    for (const Outcome& outcome : view.form.outcomes)
        if (leaves_lead_open(outcome) && !says_how_it_goes_on(outcome))
            problems.push_back(about_outcome(model::Reason::lead_forgotten, view, outcome));
    return problems;
}

}  // namespace cts::form::lint_rules
