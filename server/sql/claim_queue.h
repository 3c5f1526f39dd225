// Which lead of the project's list is next, without a promise: one whose lease ended, one to be tried again, one never
// called. Each zone is asked by itself, so that a list whose first hundred thousand customers are asleep costs nothing.
#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

class ClaimQueue {
  public:
    ClaimQueue(Connection& connection, std::int64_t project, const storage::ClaimWanted& wanted)
        : connection_(connection), project_(project), wanted_(wanted) {}
    std::optional<std::int64_t> next();  // locked

  private:
    struct Order;  // how a state's leads stand in line
    std::optional<std::int64_t> lapsed();
    std::optional<std::int64_t> first_of(const Order& order);
    std::vector<std::string> zones_by_first(const Order& order);
    Values asked(const Order& order, const std::string& zone) const;

    Connection& connection_;
    std::int64_t project_;
    const storage::ClaimWanted& wanted_;
};

}  // namespace cts::sql
