// The callbacks that are due, one page after another, the earliest first: an agent's own, or the team's. Whoever takes
// one asks claim_rules.h again once its lead is locked.
#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

struct DueCallback {
    std::int64_t lead = 0;
    model::FollowUpId id;
};

class DueCallbacks {
  public:
    enum class Of { oneself, the_team };
    DueCallbacks(Connection& connection, std::int64_t project, std::int64_t agent, const storage::ClaimWanted& wanted,
                 Of whose);
    std::optional<DueCallback> next();

  private:
    void read_page();

    Connection& connection_;
    std::string sql_;
    Values before_;  // the keyset
    Values zones_;
    model::Instant now_;
    std::vector<DueCallback> page_;
    std::size_t at_ = 0;
    std::int64_t last_due_;
    std::int64_t last_id_ = 0;
    bool more_ = true;
};

// "(f.agent_id is null and …) or …" with its values: callbacks that are nobody's and that this claimant may take, and
// colleagues' that were due by then.
struct TeamCondition {
    std::string sql;
    Values values;
};
TeamCondition nobodys_callbacks(const std::vector<std::string>& languages, bool leads_team, bool works_tickets);

}  // namespace cts::sql
