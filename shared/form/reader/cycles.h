// Fields whose rules read one another in a circle have no order in which they could be computed: refused.
#pragma once

#include "shared/form/reader/notes.h"
#include "shared/form/reader/yaml_names.h"

namespace cts::form::reader {

// One problem a circle, at an expression that closes it; its word is the circle: "a → b → a".
void check_cycles(const Definition& definition, const Notes& notes, FileReading& file);

}  // namespace cts::form::reader
