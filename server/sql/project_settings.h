// A project's settings, every revision of them kept: a call is judged and planned with those of its slip.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

// Of project_settings s, as read_settings takes them.
inline const std::string settings_columns =
    "s.revision, s.second_confirmation_lead_ms, s.calls_a_day, s.permitted_from_minute, s.permitted_to_minute, "
    "s.callback_grace_ms, s.first_contact, s.solved, s.department_answer, s.remedial_call, s.warn_before_ms, "
    "s.escalate_after_ms, s.bill_unreached";
inline constexpr int settings_column_count = 13;

storage::SettingsRecord read_settings(Row& row);

void keep_settings(Transaction& transaction, const storage::ProjectRecord& project);  // under its revision
std::optional<storage::SettingsRecord> settings_at(Connection& connection, model::ProjectId project, int revision);

}  // namespace cts::sql
