// What a batch of a job does, inside the transaction of its lane.
#pragma once

#include "server/sql/projecting.h"
#include "server/sql/transaction.h"

namespace cts::sql {

class SqlJobEffects final : public storage::JobEffects {
  public:
    explicit SqlJobEffects(Transaction& transaction) : transaction_(transaction), projecting_(transaction) {}
    int end_sessions_before(model::Instant expiry, int most) override;
    int give_back_lapsed_leads(model::Instant now, int most) override;
    int raise_alarms(model::Instant now, int most) override;
    int set_clocks(const std::vector<storage::ClockMoved>& moved, model::Instant now) override;
    void add_seals(const std::vector<storage::LaneSeal>& seals) override;
    int set_confirmations_due(const std::vector<storage::TrialRules>& projects, model::Instant now, int most) override;
    int move_trials_on(const std::vector<storage::TrialRules>& projects, model::Instant now, int most) override;
    storage::Projecting& projecting() override { return projecting_; }

  private:
    Transaction& transaction_;
    SqlProjecting projecting_;
};

}  // namespace cts::sql
