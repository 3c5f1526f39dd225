// Judges a call as the client did: with the kit of the slip's versions, the lead's attributes and the call's own
// moment, never with today's state (DESIGN 4).
#pragma once

#include "server/service/call_base.h"
#include "shared/api/codec.h"
#include "shared/form/session.h"

namespace cts::service {

form::SessionContext session_context(const CallBase& base, model::Instant judged_at);

// Every reason at once: wrong types, the form's own rules, the times, FAQ uses of entries or steps that do not exist.
model::Problems judge_call(const CallBase& base, const api::CallSaveOnWire& call, model::Instant now);

// The part that is judged again when a call is amended: the form's own rules and the times.
model::Problems judge_record(const CallBase& base, const api::CallSave& call, model::Instant now);

std::vector<api::FaqUse> sound_faq_uses(const CallBase& base, const std::vector<api::FaqUse>& uses);

}  // namespace cts::service
