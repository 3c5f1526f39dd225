// E7: what is sold is confirmed. A form whose outcome is a confirmed sale has the opening-confirmation block; a kit of
// kind sale has at least one such outcome.
#include <algorithm>

#include "shared/form/lint/findings.h"

namespace cts::form::lint_rules {

using model::Reason;

model::Problems a_sale_is_confirmed(const FormView& view) {
    model::Problems problems;
    if (std::ranges::count(view.form.steps, true, &Step::opening_confirmation) > 0) return problems;
    for (const Outcome& outcome : view.form.outcomes)
        if (outcome.confirmed_sale) problems.push_back(about_outcome(Reason::sale_without_confirmation, view, outcome));
    return problems;
}

model::Problems a_sale_kit_sells(const Kit& kit) {
    if (kit.kind != ProjectKind::sale) return {};
    const auto sells = [](const auto& form) {
        return std::ranges::count(form.second->outcomes, true, &Outcome::confirmed_sale) > 0;
    };
    if (std::ranges::any_of(kit.forms, sells)) return {};
    model::Problem problem = about_file(Reason::sale_without_confirmation, "product.yaml", "kind");
    problem.details["name"] = kit.title;
    return {problem};
}

}  // namespace cts::form::lint_rules
