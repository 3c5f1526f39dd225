// Rights are checked here, in the use cases, never in what speaks HTTP.
#pragma once

#include "server/service/result.h"
#include "shared/model/user.h"

namespace cts::service {

bool may(const model::User& user, model::Right right);
Result<Done> authorise(const model::User& user, model::Right right);  // no_right, naming the right

}  // namespace cts::service
