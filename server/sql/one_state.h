#pragma once

#include "server/sql/connection.h"

namespace cts::sql {

// One state of the database for all numbers of a report: what is saved meanwhile is in none of them.
class OneState {
  public:
    explicit OneState(Connection& connection) : connection_(connection) {
        if (connection_.engine() == Engine::mariadb)
            connection_.execute("set transaction isolation level repeatable read");
        connection_.execute("begin");
    }
    ~OneState() { connection_.rollback(); }
    OneState(const OneState&) = delete;
    OneState& operator=(const OneState&) = delete;

  private:
    Connection& connection_;
};

}  // namespace cts::sql
