// What an agent is given when a call begins, by whichever door: the slip, the customer, why now, their past.
#pragma once

#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

struct BegunCall {
    const storage::LeadRecord& lead;
    const storage::ContactRecord& contact;
    api::SlipContents slip;
    std::vector<api::Why> why;
    std::optional<storage::FollowUpRecord> worked;  // the promise this call keeps
};

api::Claimed claimed_answer(const Tools& tools, BegunCall begun);

}  // namespace cts::service
