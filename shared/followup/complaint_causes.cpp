#include "shared/followup/complaint_causes.h"

#include <array>

namespace cts::followup {

std::span<const ComplaintCause> usual_causes() {
    static const std::array<ComplaintCause, 5> causes{{
        {"standards_broken", {"外呼不规范", "The call broke the standards"}},
        {"payer_not_called", {"付费人不是接听人", "The payer is not the person who was called"}},
        {"upkeep_missed", {"二次确认或维系遗漏", "The second confirmation or the upkeep was missed"}},
        {"earlier_resistance", {"曾经投诉，有抵触", "An earlier complaint, and resistance since"}},
        {"counter_not_informed", {"柜台人员不知情", "The counter staff was not informed"}},
    }};
    return causes;
}

}  // namespace cts::followup
