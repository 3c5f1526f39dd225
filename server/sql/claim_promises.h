// What is to be called and is due, kind by kind, one page after another, the earliest first: an agent's own, or the
// team's. Whoever takes one asks claim_rules.h again once its lead is locked.
#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

struct DuePromise {
    std::int64_t lead = 0;
    model::FollowUpId id;
};

class DuePromises {
  public:
    enum class Of { oneself, the_team };
    DuePromises(Connection& connection, std::int64_t project, std::int64_t agent, const storage::ClaimWanted& wanted,
                Of whose, form::FollowUpKind kind);
    std::optional<DuePromise> next();

  private:
    void read_page();

    Connection& connection_;
    std::string sql_;
    Values before_;  // the keyset
    Values zones_;
    model::Instant now_;
    std::vector<DuePromise> page_;
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
TeamCondition nobodys_callbacks(const std::vector<std::string>& languages, const model::Memberships& groups,
                                bool leads_team, bool works_tickets);

// ":name0, :name1, …", each with its value behind the others; of none: a list that holds nothing.
std::string listed(const std::vector<std::string>& names, const std::string& name, Values& values);

}  // namespace cts::sql
