// What must be right before a kit is published (A8, A9): nothing missing, nothing twice, no list in a text field.
// One rule is one file in lint/; this is the list of them.
#pragma once

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::form {

model::Problems lint(const Kit& kit);  // empty: it may be published

}  // namespace cts::form
