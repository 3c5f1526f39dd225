// What people wrote and what the kit marks as personal is kept sealed (C3); closed lists and numbers stand in the open,
// for the reports. Whoever keeps answers and whoever exports them ask the same rule.
#pragma once

#include "shared/form/definition.h"

namespace cts::storage {

inline bool is_sealed(const form::Field& field) {  // texts, numbers to call, and whatever the kit marks as personal
    return field.personal || field.type == form::FieldType::text || field.type == form::FieldType::phone;
}

}  // namespace cts::storage
