// Who is there to work on what calls left behind.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "server/service/tools.h"
#include "shared/model/user.h"

namespace cts::service {

std::vector<model::User> staff_of(const Tools& tools);  // who is active

//   kind                                  needs the right
//   callback, second_confirmation         log_calls
//   remedial_call, field_visit            log_calls
//   technical_query                       log_calls, lead_team
//   complaint_ticket, department_order    work_tickets
bool may_work(const model::User& user, form::FollowUpKind kind);

// For as long as one answer takes: each is read once, and everybody only where it is nobody's.
class Staff {
  public:
    explicit Staff(const Tools& tools) : tools_(tools) {}

    // Whose it is has left or may not work on it any more; or it is nobody's, and nobody speaks its language or has the
    // right (claim_rules.h).
    bool nobody_can_take(const storage::FollowUpRecord& follow_up);

  private:
    const std::optional<model::User>& of(model::UserId id);  // none: has left
    const std::vector<model::User>& everybody();

    const Tools& tools_;
    std::map<model::UserId, std::optional<model::User>> known_;
    std::optional<std::vector<model::User>> everybody_;
};

}  // namespace cts::service
