// A6: an explicit rule for every choice, the outcomes' list included. Two agents who choose by feeling choose
// differently.
#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

model::Problems every_choice_has_a_rule(const FormView& view) {
    model::Problems problems;
    for (const Menu* menu : written_menus(view.form))
        for (const Option& option : menu->options)
            if (option.rule.empty())
                problems.push_back(about_option(model::Reason::option_without_rule, view, *menu, option));
    for (const Outcome& outcome : view.form.outcomes)
        if (outcome.rule.empty()) problems.push_back(about_outcome(model::Reason::option_without_rule, view, outcome));
    return problems;
}

}  // namespace cts::form::lint_rules
