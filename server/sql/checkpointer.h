// Brings what SQLite's log has gathered into the database file beside the commits, never in one: a commit that had to
// do it would take twenty times as long (FINDINGS). Knows nothing of the store.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "server/sql/connection.h"

namespace cts::sql {

class Checkpointer {
  public:
    explicit Checkpointer(const SqliteSettings& settings);
    ~Checkpointer();
    Checkpointer(const Checkpointer&) = delete;
    Checkpointer& operator=(const Checkpointer&) = delete;

  private:
    void work();
    bool log_is_long() const;

    SqliteSettings settings_;
    std::mutex mutex_;
    std::condition_variable ended_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace cts::sql
