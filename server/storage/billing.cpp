#include "server/storage/billing.h"

namespace cts::storage {

std::string billing_digest(const std::vector<BillingRow>& rows) {
    std::string text;
    for (const BillingRow& row : rows)
        text += row.sale.to_string() + ' ' + row.because + ' ' + std::to_string(row.decided_at.utc_ms) + '\n';
    return vault::content_digest(text);
}

std::string because_of(const followup::SaleStands& sale) {
    if (sale.given_up) return "given_up";
    if (!sale.second_confirmation) return "sold";
    return std::string(followup::state_name(*sale.second_confirmation));
}

}  // namespace cts::storage
