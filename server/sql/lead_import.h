// Bringing in a part of a customer list (J1): one transaction for at most 500 rows, each judged by itself.
#pragma once

#include "server/sql/transaction.h"

namespace cts::sql {

class LeadImport final : public SqlWork {
  public:
    static constexpr std::size_t largest_chunk = 500;

    explicit LeadImport(std::vector<storage::NewLead> leads) : leads_(std::move(leads)) {}  // of one list, not empty
    void run(Transaction& transaction) override;
    bool is_bulk() const override { return true; }
    const std::vector<storage::LeadAdded>& results() const { return results_; }

  private:
    std::vector<storage::NewLead> leads_;
    std::vector<storage::LeadAdded> results_;
};

}  // namespace cts::sql
