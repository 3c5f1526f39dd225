// What a write sees while its group runs: the lane's connection, the events it tells, the numbers behind the UUIDs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "server/sql/connection.h"
#include "server/sql/write_lane.h"

namespace cts::sql {

// The sequential keys behind UUIDs that hardly change: remembered, so that a save need not ask for them.
class RowNumbers {
  public:
    explicit RowNumbers(Connection& connection) : connection_(connection) {}
    std::int64_t of(model::UserId user);  // throws SqlError refused when there is none
    std::int64_t of(model::ProjectId project);
    std::int64_t of(model::ListId list);
    std::optional<std::int64_t> of(const std::optional<model::UserId>& user);
    void forget() { known_.clear(); }

  private:
    std::int64_t asked(const Query& query, const std::string& uuid, const char* what);
    Connection& connection_;
    std::map<std::string, std::int64_t> known_;
};

struct Transaction {
    Connection& connection;
    RowNumbers& numbers;
    int attempt = 1;  // above 1: an earlier one may have been committed without an answer
    std::vector<storage::EventRecord> told;

    void tell(storage::EventRecord event) { told.push_back(std::move(event)); }
};

class CallSave;

class SqlWork : public LaneWork {
  public:
    virtual void run(Transaction& transaction) = 0;
    virtual CallSave* as_call_save() { return nullptr; }  // saves run together, in as few statements as may be
};

}  // namespace cts::sql
