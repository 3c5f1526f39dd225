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

std::span<const ComplaintCause> usual_results() {
    static const std::array<ComplaintCause, 5> results{{
        {"explained", {"已解释，客户接受", "Explained, and the customer accepts it"}},
        {"cancelled", {"已为客户取消业务", "The service was cancelled for the customer"}},
        {"refunded", {"已退费或补偿", "Refunded or compensated"}},
        {"not_accepted", {"客户不接受处理结果", "The customer does not accept the result"}},
        {"not_reached", {"多次联系不上客户", "The customer could not be reached"}},
    }};
    return results;
}

}  // namespace cts::followup
