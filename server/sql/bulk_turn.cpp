#include "server/sql/bulk_turn.h"

namespace cts::sql {

bool BulkTurn::has_come(bool urgent_waits, Time now) const {
    return now >= rested_at() && (!urgent_waits || groups_since_ >= patience);
}

void BulkTurn::bulk_ran(Time from, Time until) {
    groups_since_ = 0;
    rested_at_ = until + rest * (until - from);
}

}  // namespace cts::sql
