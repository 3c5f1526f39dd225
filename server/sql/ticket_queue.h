// The queue of complaint tickets as a query: which of them, and in the order in which their clocks strike.
#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

struct TicketCondition {
    std::string sql;  // behind "select … from follow_ups f ": joins and a where clause
    Values values;
};
TicketCondition tickets_wanted(const storage::TicketsWanted& wanted);

}  // namespace cts::sql
