// A number that the project's lists do not know, as the customer it becomes when it calls or is dialled by hand:
// without a name, on the project's own list.
#pragma once

#include "server/service/tools.h"
#include "shared/model/phone_number.h"

namespace cts::service {

storage::ListRecord list_of_callers(const storage::ProjectRecord& project, model::UserId agent, model::Instant now);
storage::NewLead unknown_caller(const Tools& tools, const storage::ProjectRecord& project,
                                const model::PhoneNumber& number, model::Instant now);

}  // namespace cts::service
