// The five causes of complaints (H2), as the menu a project starts with. It is editable, so it is data to whoever keeps
// it: here are only the names and words of the beginning.
#pragma once

#include <span>
#include <string_view>

#include "shared/model/language.h"

namespace cts::followup {

struct ComplaintCause {
    std::string_view name;
    model::Translated label;
};

std::span<const ComplaintCause> usual_causes();

}  // namespace cts::followup
