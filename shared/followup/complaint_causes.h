// The five causes of complaints (H2) and the usual results, as the menus a project starts with. They are editable, so
// they are data to whoever keeps them: here are only the names and words of the beginning.
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
std::span<const ComplaintCause> usual_results();

}  // namespace cts::followup
