// Follow-ups as rows, for whatever plans them: a save, or an amendment by which a call becomes accepted.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

struct CallKeys {  // the numbers behind the UUIDs
    std::int64_t project = 0;
    std::int64_t lead = 0;
    std::int64_t call = 0;
};

inline constexpr Insert new_follow_ups{"follow_ups",
                                       "uuid, project_id, lead_id, call_id, kind, owner, agent_id, is_open, due, "
                                       "due_order, trial_end, subject, created_at, language, revision"};

Values row_of_follow_up(Transaction& transaction, const storage::FollowUpRecord& one, const CallKeys& keys);

}  // namespace cts::sql
