#include "shared/api/outcome_report_messages.h"

#include <algorithm>
#include <cmath>

namespace cts::api {
namespace {

constexpr double z = 1.959963984540054;  // of 95 in 100, both sides

std::string percent_text(double share) {
    const auto thousandths = std::lround(std::clamp(share, 0.0, 1.0) * 1000);
    return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10);
}

}  // namespace

UncertainShare uncertain_share_of(std::int64_t count, std::int64_t of) {
    UncertainShare uncertain{share_of(count, of), {}, {}};
    if (of <= 0) return uncertain;
    const auto n = static_cast<double>(of);
    const auto p = static_cast<double>(count) / n;
    const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
    const double reach = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    uncertain.low = percent_text(middle - reach);
    uncertain.high = percent_text(middle + reach);
    return uncertain;
}

}  // namespace cts::api
