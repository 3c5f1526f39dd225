// What must be right before a kit is published (A8, A9): nothing missing, nothing twice, no list in a text field.
// One rule is one file in lint/; linter.cpp is the list of them. A problem's field is what the planner finds in the
// file: a field's name, "menus/refusal/price", "steps/offer", "outcomes/refused"; its place has file and line.
#pragma once

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::form {

model::Problems lint(const Kit& kit);  // empty: it may be published

// What a draft must not change against the kit that is published: a field that holds answers keeps its type (and money
// its currency), or the answers stored under its name would no longer be read as what they were. A removed field keeps
// its data; notes and calculations hold none.
model::Problems lint_change(const Kit& published, const Kit& draft);

}  // namespace cts::form
