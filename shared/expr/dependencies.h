// Why: the form engine revalidates only what depends on the field that changed.
// Promises: everything the expression could read, whether or not an evaluation reaches it.
#pragma once

#include "shared/expr/ast.h"

namespace cts::expr {

// Fills variables, reads_current and reads_time from the root.
void note_dependencies(ParsedSource& parsed);

}  // namespace cts::expr
