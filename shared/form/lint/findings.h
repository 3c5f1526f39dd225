// How a rule names what it found: the field, option, step or outcome, its line, its label in both languages.
#pragma once

#include <vector>

#include "shared/form/lint/rules.h"

namespace cts::form::lint_rules {

// The fields and menus the planner wrote: the confirmation block's own are right by construction.
std::vector<const Field*> written_fields(const Definition& form);
std::vector<const Menu*> written_menus(const Definition& form);

model::Problem about_field(model::Reason reason, const FormView& view, const Field& field);
model::Problem about_menu(model::Reason reason, const FormView& view, const Menu& menu);
model::Problem about_option(model::Reason reason, const FormView& view, const Menu& menu, const Option& option);
model::Problem about_step(model::Reason reason, const FormView& view, const Step& step);
model::Problem about_outcome(model::Reason reason, const FormView& view, const Outcome& outcome);
model::Problem about_file(model::Reason reason, std::string file, std::string field, int line = 0);

}  // namespace cts::form::lint_rules
