// A stored call as a message: its sealed values open, its outcome by name, what it left behind. Who may see it is asked
// before.
#pragma once

#include "server/service/people.h"
#include "server/service/tools.h"
#include "shared/api/codec.h"

namespace cts::service {

// Of which project a call is, with whom, and what it left behind: at hand where it was just saved, else read.
struct CallSurroundings {
    std::optional<storage::ProjectRecord> project;
    std::optional<storage::ContactRecord> contact;
    std::vector<storage::FollowUpRecord> follow_ups;
};

CallSurroundings call_surroundings(const Tools& tools, const storage::CallRecord& record);

api::Call shown_call(const Tools& tools, const storage::CallRecord& record);
api::Call shown_call(const Tools& tools, const storage::CallRecord& record, const CallSurroundings& around);

api::DefinitionOf definitions(const Tools& tools);  // types the answers when a call is written out

}  // namespace cts::service
