#include "server/sql/follow_up_rows.h"

#include <limits>

namespace cts::sql {

Values row_of_follow_up(Transaction& transaction, const storage::FollowUpRecord& one, const CallKeys& keys) {
    const auto due_order = one.due ? one.due->utc_ms : std::numeric_limits<std::int64_t>::max();
    return {one.id,
            keys.project,
            keys.lead,
            keys.call,
            form::follow_up_kind_name(one.kind),
            form::follow_up_owner_name(one.owner),
            transaction.numbers.of(one.agent),
            one.open,
            one.due,
            due_order,
            one.trial_end,
            one.subject.text,
            one.created_at,
            one.language,
            one.revision};
}

}  // namespace cts::sql
