// What usually comes of a complaint, as the menu a project starts with. Like the causes it is editable, so it is data
// to whoever keeps it.
#pragma once

#include <span>

#include "shared/followup/complaint_causes.h"

namespace cts::followup {

using ComplaintResult = ComplaintCause;  // a name and its words
std::span<const ComplaintResult> usual_results();

}  // namespace cts::followup
