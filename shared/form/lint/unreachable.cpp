// A9: a step no answers open, an outcome no answers reach, are mistakes in their conditions.
#include "shared/form/lint/findings.h"
#include "shared/form/lint/reachability.h"

namespace cts::form::lint_rules {

model::Problems every_step_opens(const FormView& view) {
    model::Problems problems;
    const Reachability answers(view.form);
    for (const Step& step : view.form.steps)
        if (!answers.can_open(step)) problems.push_back(about_step(model::Reason::unreachable_step, view, step));
    return problems;
}

// An outcome needs its relevance and all its gates at once.
model::Problems every_outcome_can_be_reached(const FormView& view) {
    model::Problems problems;
    const Reachability answers(view.form);
    for (const Outcome& outcome : view.form.outcomes) {
        std::vector<Expression> conditions;
        if (outcome.relevant) conditions.push_back(*outcome.relevant);
        for (const GateRule& gate : outcome.requires_rules) conditions.push_back(gate.that);
        if (!answers.can_hold(conditions))
            problems.push_back(about_outcome(model::Reason::unreachable_outcome, view, outcome));
    }
    return problems;
}

}  // namespace cts::form::lint_rules
