// A form of as many fields as wanted, ten a step: menus, texts, numbers with a constraint, and fields that show by what
// the field before them says.
#pragma once

#include <memory>

#include "shared/form/kit.h"

namespace cts::bench {

std::shared_ptr<const form::Kit> form_of(int fields);

}  // namespace cts::bench
