// Reads a kit. Either a kit, or every problem found, each with its file, line and a field to look at: reading goes on
// after a problem, so that a planner mends a file once. YAML syntax is the exception: its parser stops at the first.
//
// A problem's field is its path, called by names where there are names: "steps/offer/fields/refusal/menu". Its details:
//   word      what offends, or what is missing: a key, name, language, value, the circle of fields, YAML's own words
//   expected  of wrong_node and bad_value: what may stand there
//   cause     of bad_expression, in both languages; fault: its stable name
//   max       of too_long, too_many_fields
// Limits: 1 MiB and 50,000 nodes a file, 32 levels, 500 fields a form, 4,000 characters a text.
#pragma once

#include <tl/expected.hpp>

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::form {

tl::expected<Kit, model::Problems> read_kit(const KitFiles& files);

// What a call needs of a kit that was published whole: the product, the FAQ and the one form it follows. An answer that
// is offered in a step of another form is simply not offered here.
tl::expected<Kit, model::Problems> read_kit_of_call(const KitFiles& files);

}  // namespace cts::form
