#include "shared/followup/complaint_results.h"

#include <array>

namespace cts::followup {

std::span<const ComplaintResult> usual_results() {
    static const std::array<ComplaintResult, 6> results{{
        {"cancelled", {"已取消业务", "The service was cancelled"}},
        {"refunded", {"已退费", "The money was paid back"}},
        {"cancelled_and_refunded", {"已取消并退费", "Cancelled, and the money paid back"}},
        {"explained", {"已解释，客户接受", "Explained, and the customer accepts it"}},
        {"not_founded", {"查无此事", "What was said did not happen"}},
        {"withdrawn", {"客户撤回投诉", "The customer took the complaint back"}},
    }};
    return results;
}

}  // namespace cts::followup
