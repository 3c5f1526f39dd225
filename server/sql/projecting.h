// What the projector writes, inside the transaction of its batch: one job holds the tables of a generation at a time,
// so what is read here cannot change before it is written.
#pragma once

#include "server/sql/transaction.h"
#include "server/storage/tallies.h"

namespace cts::sql {

class SqlProjecting final : public storage::Projecting {
  public:
    explicit SqlProjecting(Transaction& transaction) : transaction_(transaction) {}
    std::int64_t begin_generation(model::Instant now) override;
    void project(std::int64_t generation, const std::vector<storage::ProjectedCall>& calls) override;
    void set_as_of(std::int64_t generation, model::Instant now) override;
    void make_live(std::int64_t generation) override;
    bool drop_below(std::int64_t generation, int most) override;

  private:
    Transaction& transaction_;
};

}  // namespace cts::sql
