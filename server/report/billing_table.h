// What billing takes away, as a table: moments by the project's clock, numbers whole.
#pragma once

#include "shared/api/billing_messages.h"
#include "shared/tables/table.h"

namespace cts::report {

tables::Table billing_table(const api::BillingRows& rows, model::Language language);

}  // namespace cts::report
