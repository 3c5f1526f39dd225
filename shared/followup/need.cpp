#include "shared/followup/need.h"

#include <algorithm>
#include <array>

namespace cts::followup {
namespace {

using model::Reason;

struct NeedRow {
    Need need;
    std::string_view name;
    Reason missing;
};

constexpr auto need_rows = std::to_array<NeedRow>({
    {Need::reason, "reason", Reason::reason_missing},
    {Need::call_outcome, "call_outcome", Reason::call_outcome_missing},
    {Need::calls_used_up, "calls_used_up", Reason::calls_not_used_up},
    {Need::four_standards, "four_standards", Reason::standards_not_met},
    {Need::cancellation, "cancellation", Reason::cancellation_missing},
    {Need::how_to_cancel_told, "how_to_cancel_told", Reason::how_to_cancel_not_told},
    {Need::period_over, "period_over", Reason::period_not_over},
    {Need::new_trial_end, "new_trial_end", Reason::new_trial_end_missing},
    {Need::billing_allowed, "billing_allowed", Reason::billing_not_allowed},
    {Need::contact, "contact", Reason::contact_missing},
    {Need::identity, "identity", Reason::identity_not_verified},
    {Need::facts, "facts", Reason::facts_not_checked},
    {Need::faq_search, "faq_search", Reason::faq_not_searched},
    {Need::handling, "handling", Reason::handling_missing},
    {Need::department, "department", Reason::department_missing},
    {Need::request, "request", Reason::request_missing},
    {Need::orders_back, "orders_back", Reason::orders_outstanding},
    {Need::reply, "reply", Reason::reply_missing},
    {Need::cause, "cause", Reason::cause_missing},
    {Need::result, "result", Reason::result_missing},
    {Need::remedy, "remedy", Reason::remedy_missing},
    {Need::customer_told, "customer_told", Reason::customer_not_told},
    {Need::faq_choice, "faq_choice", Reason::faq_choice_missing},
    {Need::other_ticket, "other_ticket", Reason::other_ticket_missing},
    {Need::finding, "finding", Reason::finding_missing},
    {Need::appointment, "appointment", Reason::appointment_missing},
    {Need::district, "district", Reason::district_missing},
    {Need::visit_result, "visit_result", Reason::visit_result_missing},
    {Need::department_answer, "department_answer", Reason::department_answer_missing},
});

constexpr bool needs_are_in_order() {
    for (std::size_t i = 0; i < need_rows.size(); ++i)
        if (static_cast<std::size_t>(need_rows[i].need) != i) return false;
    return need_rows.back().need == Need::department_answer && need_rows.size() <= 64;
}
static_assert(needs_are_in_order());

constexpr auto need_values = [] {
    std::array<Need, need_rows.size()> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = need_rows[i].need;
    return values;
}();

}  // namespace

std::string_view need_name(Need need) {
    return need_rows[static_cast<std::size_t>(need)].name;
}

std::span<const Need> all_needs() {
    return need_values;
}

Reason missing(Need need) {
    return need_rows[static_cast<std::size_t>(need)].missing;
}

}  // namespace cts::followup
