// Who may work here: added by whoever keeps the users, the first one at the machine itself.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"
#include "shared/api/messages.h"

namespace cts::service {

inline constexpr int shortest_password = 10;  // characters

Result<model::User> add_user(const Tools& tools, const model::User& by, const api::NewUser& wanted);
Result<api::Page<model::User>> list_users(const Tools& tools, const model::User& by);

// The first administrator, made at the machine: already_exists when there is any user.
Result<model::User> add_first_administrator(const Tools& tools, const std::string& login, const std::string& password);

}  // namespace cts::service
