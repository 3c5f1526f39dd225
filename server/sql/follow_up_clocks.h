// The clocks of follow-ups as rows. Which there are is settled when a follow-up is made; later they only move.
#pragma once

#include <vector>

#include "server/sql/transaction.h"

namespace cts::sql {

// One row a clock, behind the follow-up's number.
std::vector<Values> rows_of_clocks(std::int64_t follow_up, form::FollowUpKind kind,
                                   const std::vector<storage::ClockRecord>& clocks);
inline constexpr Insert new_clocks{
    "follow_up_clocks",
    "follow_up_id, name, started, due, stopped, pace, length_ms, days, calendar_version, hours_team, hours_version, "
    "provisional, to_reckon, alarm"};

// What was raised for another due moment is forgotten.
void move_clocks(Transaction& transaction, std::int64_t follow_up, const std::vector<storage::ClockRecord>& clocks);

void read_clocks(Connection& connection, const std::vector<storage::FollowUpRecord*>& into);

}  // namespace cts::sql
