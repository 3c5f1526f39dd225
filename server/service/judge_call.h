// Judges a call as the client did: with the kit of the slip's versions, the lead's attributes and the call's own
// moment, never with today's state (DESIGN 4).
#pragma once

#include <memory>

#include "server/service/people.h"
#include "server/service/text_map.h"
#include "shared/api/codec.h"
#include "shared/form/session.h"

namespace cts::service {

struct CallBase {  // what a call is judged with
    api::SlipContents slip;
    storage::ProjectRecord project;
    storage::LeadRecord lead;
    storage::ContactRecord contact;
    Person person;
    TextMap attributes;
    std::shared_ptr<const form::Kit> kit;
    std::shared_ptr<const form::Definition> definition;
    followup::Settings settings;              // of the slip's revision
    int calls_with_outcome = 0;               // of this lead, before this one (G8)
    std::optional<model::Instant> trial_end;  // of the follow-up worked, when it is about a trial
};

form::SessionContext session_context(const CallBase& base, const model::User& agent, model::Instant judged_at);

// Every reason at once: wrong types, the times, the form's own rules, FAQ uses of entries or steps that do not exist.
model::Problems judge_call(const CallBase& base, const model::User& agent, const api::CallSaveOnWire& call,
                           model::Instant now);

}  // namespace cts::service
