// A judged call as the store takes it: closed-list answers in the open, text and everything personal sealed, follow-ups
// planned, the lead's next state, do-not-call.
#pragma once

#include "server/service/judge_call.h"
#include "server/storage/store.h"

namespace cts::service {

struct BroughtCall {
    const api::CallSave& call;
    model::Problems problems;  // why it needs correction; empty: it is accepted
    model::UserId delivered_by;
    std::optional<model::UserId> correction_owner;  // should it need one
    model::Instant now;
    int same_outcome_before = 0;  // calls of this lead that ended so, without this one (G8)
    int earlier_complaints = 0;   // of its number (H4)
};

storage::CallWrite call_write(const vault::Vault& vault, const CallBase& base, const BroughtCall& brought);

std::string call_digest(const api::CallSave& call);  // of the canonical original request

}  // namespace cts::service
