// A project's week as a table: a row a number, with what it is counted of.
#pragma once

#include "shared/api/report_messages.h"
#include "shared/tables/table.h"

namespace cts::report {

tables::Table weekly_table(const api::WeeklyReport& report, model::Language language);

}  // namespace cts::report
