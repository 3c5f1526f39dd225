// Rights are checked here, in the use cases, never in what speaks HTTP.
#pragma once

#include <initializer_list>

#include "server/service/result.h"
#include "shared/model/user.h"

namespace cts::service {

bool may(const model::User& user, model::Right right);
Result<Done> authorise(const model::User& user, model::Right right);  // no_right, naming the right

// One of them is enough. no_right, naming the last.
Result<Done> authorise_any(const model::User& user, std::initializer_list<model::Right> rights);

// To dial and save a call one holds a slip of: agents, and the back office, which gets slips for its tickets alone
// (claim.cpp). no_right, naming log_calls.
Result<Done> authorise_calling(const model::User& user);

}  // namespace cts::service
