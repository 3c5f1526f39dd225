// What a batch of a job does, inside the transaction of its lane.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

class SqlJobEffects final : public storage::JobEffects {
  public:
    explicit SqlJobEffects(Transaction& transaction) : transaction_(transaction) {}
    int end_sessions_before(model::Instant expiry, int most) override;
    int give_back_lapsed_leads(model::Instant now, int most) override;
    void add_seals(const std::vector<storage::LaneSeal>& seals) override;

  private:
    Transaction& transaction_;
};

}  // namespace cts::sql
