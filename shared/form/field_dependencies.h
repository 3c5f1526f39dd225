// Which fields a field's own rules read: the edges of the dependency graph.
#pragma once

#include <set>
#include <string>

#include "shared/form/definition.h"

namespace cts::form {

// Names read by the field's relevant, required, constraint, choice_filter and calculation, and by its step's relevant.
// Not its own name in its constraint, which judges the field itself. Names that are no fields are among them.
std::set<std::string> names_read_by(const Field& field, const Step& step);

}  // namespace cts::form
