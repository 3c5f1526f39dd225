// Why an expression cannot be read, as half a sentence for the planner: it stands behind a colon.
#pragma once

#include "shared/expr/parse_error.h"
#include "shared/model/language.h"

namespace cts::form::reader {

model::Translated cause_of(const expr::ParseError& error);
model::Translated cause_of_misplaced_dot();

}  // namespace cts::form::reader
