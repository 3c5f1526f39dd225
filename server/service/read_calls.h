// Calls as people may read them: their own, or with the right a project's. What one may not see is not there.
#pragma once

#include <string_view>

#include "server/service/paging.h"
#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

Result<api::Call> read_call(const Tools& tools, const model::User& user, model::CallId id);
Result<api::Page<api::Call>> own_calls(const Tools& tools, const model::User& user, const PageWanted& page);
Result<api::Page<api::Call>> calls_to_correct(const Tools& tools, const model::User& user, const PageWanted& page);
Result<api::Page<api::Call>> project_calls_to_correct(const Tools& tools, const model::User& user,
                                                      std::string_view project, const PageWanted& page);
Result<api::Page<api::Call>> project_calls(const Tools& tools, const model::User& user, std::string_view project,
                                           const PageWanted& page);

bool may_read(const model::User& user, const storage::CallRecord& call);  // one's own, or with the right

}  // namespace cts::service
