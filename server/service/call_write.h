// A judged call as the store takes it: closed-list answers in the open, text and everything personal sealed, follow-ups
// planned, the lead's next state, do-not-call.
#pragma once

#include "server/service/judge_call.h"
#include "server/storage/store.h"

namespace cts::service {

storage::CallWrite call_write(const vault::Vault& vault, const CallBase& base, const model::User& agent,
                              const api::CallSave& call, model::Instant now);

std::string call_digest(const api::CallSave& call);  // of the canonical original request

// Answers of this field are kept sealed: what people wrote, numbers to call, and whatever the kit marks as personal.
bool is_sealed(const form::Field& field);

}  // namespace cts::service
