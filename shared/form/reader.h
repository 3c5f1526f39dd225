// Reads a kit. Either a kit, or every problem found, each with its file, line and a field to look at: reading goes on
// after a problem, so that a planner mends a file once. YAML syntax is the exception: its parser stops at the first.
#pragma once

#include <tl/expected.hpp>

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::form {

tl::expected<Kit, model::Problems> read_kit(const KitFiles& files);

}  // namespace cts::form
