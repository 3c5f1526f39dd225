// What usually comes of a complaint, as the menu its close starts with. Any other text may stand in a ticket: here are
// only the names and words of the beginning.
#pragma once

#include <span>

#include "shared/followup/complaint_causes.h"

namespace cts::followup {

using ComplaintResult = ComplaintCause;  // a name and its words
std::span<const ComplaintResult> usual_results();

}  // namespace cts::followup
