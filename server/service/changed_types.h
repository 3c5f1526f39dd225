// A field that is in use keeps its type: records of all versions are read and counted together.
#pragma once

#include "shared/form/kit.h"
#include "shared/model/problem.h"

namespace cts::service {

// type_changed for every field of the new kit whose name the published one has with another type, purpose by purpose.
model::Problems changed_types(const form::Kit& published, const form::Kit& wanted);

}  // namespace cts::service
