// Whose groups people belong to: skills, districts, departments. What calls, orders and visits are addressed to is a
// name of these, so whoever has it may take them.
#pragma once

#include "server/service/result.h"
#include "server/service/tools.h"

namespace cts::service {

inline constexpr std::size_t most_memberships = 50;  // of a kind

// lead_team or manage_users; not_found. Refused, each with its member: what is no line, longer than 100 characters,
// there twice, or too many.
Result<model::User> change_memberships(const Tools& tools, const model::User& by, model::UserId user,
                                       const model::Memberships& wanted);

model::Problems faults_of(const model::Memberships& memberships, const std::string& pointer);

}  // namespace cts::service
