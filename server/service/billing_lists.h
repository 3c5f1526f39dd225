// What billing takes away of a project (F, J2), for the keeper of success data alone: how much waits on a list, the
// next delivery of it, and what a delivery held, with whole numbers. Each taking and each reading is told.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/billing_messages.h"

namespace cts::service {

inline constexpr int most_billing_rows = 5'000;  // a delivery: what waits beyond it comes with the next one

// list: open, cancel, do_not_bill; not_found of any other.
Result<api::BillingList> billing_list(const Tools& tools, const model::User& user, std::string_view project,
                                      std::string_view list);
// nullopt: nothing waits, and there is no delivery of nothing.
Result<std::optional<api::BillingDelivery>> take_billing(const Tools& tools, const model::User& user,
                                                         std::string_view project, std::string_view list);
Result<api::BillingRows> billing_rows(const Tools& tools, const model::User& user, std::string_view project,
                                      std::string_view list, std::string_view number);

}  // namespace cts::service
