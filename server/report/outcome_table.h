// The outcomes of a project's calls as a table: a row a group and outcome, so that a spreadsheet can turn it any way.
#pragma once

#include "shared/api/outcome_report_messages.h"
#include "shared/tables/table.h"

namespace cts::report {

// Beside each label stands its bare name, which is what stays the same from one version of a form to the next.
tables::Table outcome_table(const api::OutcomeReport& report, model::Language language);

}  // namespace cts::report
