// What a call is judged with: read anew from its slip, whether the call is just brought or amended long after.
#pragma once

#include <memory>

#include "server/service/people.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "server/storage/published_times.h"
#include "server/storage/text_map.h"
#include "shared/form/kit.h"

namespace cts::service {

struct CallBase {
    api::SlipContents slip;
    storage::ProjectRecord project;
    storage::LeadRecord lead;
    storage::ContactRecord contact;
    Person person;
    storage::TextMap attributes;
    std::shared_ptr<const form::Kit> kit;
    std::shared_ptr<const form::Definition> definition;
    model::User author;           // the slip's agent
    followup::Settings settings;  // of the slip's revision
    std::optional<storage::FollowUpRecord> worked;
    std::optional<model::Instant> trial_end;   // of the follow-up worked, when it is about a trial
    std::vector<storage::FollowUpRecord> kin;  // what a call made for it settles besides (storage/settle.h)
    storage::PublishedTimes times;             // read where something it may leave behind runs in working time
};

// Called about a sale made earlier: before it is charged, or to put it right.
bool is_about_a_sale(form::FollowUpKind kind);

// not_found: the project or the lead is gone; unknown_version.
Result<CallBase> call_base(const Tools& tools, const api::SlipContents& slip, const model::User& author);

// The slip a stored call came with.
api::SlipContents slip_of(const storage::CallRecord& call, const storage::ProjectRecord& project);

}  // namespace cts::service
