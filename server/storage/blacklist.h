// Numbers that are not to be called: because the customer asked (do-not-call: one-way, at once, for ever; Leads and
// Calls enter them) or because the house decided (the blacklist, H5: proposed by one, approved by another, with a
// reason, a scope and perhaps an end). bar.h says what follows from what stands here.
#pragma once

#include "server/storage/bar.h"
#include "server/storage/slice.h"

namespace cts::storage {

struct BlacklistSeen {  // with what a list shows beside it
    BlacklistRecord record;
    std::string project;  // its code; empty: every project
    std::string proposed_by_name;
    std::string decided_by_name;
};

struct DoNotCallSeen {
    DoNotCallRecord record;
    std::string project;
    std::string by_name;
    std::optional<ContactRecord> contact;  // some customer with this number, to show it by
};

struct BlacklistStepRecord {
    std::string what;  // proposed, approved, declined, lifted
    model::UserId by;
    std::string by_name;  // when read
    vault::Sealed reason;
    Instant at;
};

struct BlacklistDecided {
    model::BlacklistId entry;
    int revision = 0;  // as it was seen
    BlacklistDecision decision{};
    model::UserId by;
    vault::Sealed reason;
    Instant at;
};

enum class BlacklistView { all, proposed, holding, over };

class Blacklist {
  public:
    virtual ~Blacklist() = default;
    // Of this number in this project: what keeps it from being called at this moment.
    virtual std::optional<Bar> bar(const vault::BlindIndex& phone, model::ProjectId project, Instant now) = 0;
    // already_there: an entry of the same number and scope waits for its decision, or holds.
    virtual Added propose(const BlacklistRecord& entry) = 0;
    virtual DecisionVerdict decide(const BlacklistDecided& wanted) = 0;  // raises the revision by one
    virtual std::optional<BlacklistSeen> by_id(model::BlacklistId id) = 0;
    // The newest first; those that wait for their decision the oldest first. now: holding ends with its end.
    virtual Slice<BlacklistSeen> list(BlacklistView view, Instant now, std::optional<std::int64_t> after,
                                      int limit) = 0;
    virtual Slice<DoNotCallSeen> do_not_call(std::optional<std::int64_t> after, int limit) = 0;  // newest first
    // Every entry of this number, whatever became of it, the newest first.
    virtual std::vector<BlacklistSeen> of_number(const vault::BlindIndex& phone) = 0;
    virtual std::vector<DoNotCallSeen> do_not_call_of(const vault::BlindIndex& phone) = 0;
    virtual std::vector<BlacklistStepRecord> steps(model::BlacklistId id) = 0;  // oldest first
};

}  // namespace cts::storage
