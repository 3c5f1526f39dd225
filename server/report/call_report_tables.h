// The funnel, the fields, the agents and the codebook as tables (M7).
#pragma once

#include "shared/api/call_report_messages.h"
#include "shared/tables/table.h"

namespace cts::report {

tables::Table funnel_table(const api::FunnelReport& report, model::Language language);
tables::Table field_table(const api::FieldReport& report, model::Language language);
tables::Table agent_table(const api::AgentReport& report);
tables::Table codebook_table(const api::Codebook& book);  // both languages beside each other

}  // namespace cts::report
