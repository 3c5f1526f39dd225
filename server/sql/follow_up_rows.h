// Follow-ups as rows, for whatever makes them: a save, an amendment by which a call becomes accepted, a step of another
// one; and what a step changes of a row.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

struct CallKeys {  // the numbers behind the UUIDs
    std::int64_t project = 0;
    std::int64_t lead = 0;
    std::int64_t call = 0;
};

struct NewFollowUp {
    const storage::FollowUpRecord& record;
    CallKeys keys;
};
void insert_follow_ups(Transaction& transaction, const std::vector<NewFollowUp>& made);  // with their clocks

// What lists are ordered by: the moment, or behind all that have one.
std::int64_t due_order(const storage::FollowUpRecord& one);
// Of the rows f behind (:due, :after) in that order. The pluses keep SQLite from reading everything behind, by one
// index a side of the or, and sorting it: the first eight of 27,000 due callbacks took 70 ms.
inline const std::string behind_in_due_order = "f.due_order >= :due and (+f.due_order > :same_due or +f.id > :after)";

// Everything a step may change, and the next revision.
void change_follow_up(Transaction& transaction, std::int64_t key, const storage::FollowUpRecord& after);

}  // namespace cts::sql
