// What became of a follow-up, in the transaction of whatever did it. That it was created stands in the follow-up
// itself.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

struct NewStep {
    std::int64_t follow_up = 0;
    std::string_view what;
    std::optional<model::UserId> by;  // absent: time did it
    std::optional<model::UserId> to;
    std::optional<model::CallId> call;
    vault::Sealed reason;
    model::Instant at;
    storage::StepDone done;
};
void add_step(Transaction& transaction, const NewStep& step);

std::vector<storage::FollowUpStepRecord> steps_of(Connection& connection, model::FollowUpId id);  // oldest first

}  // namespace cts::sql
