// The reading sessions: a few, shared by every thread that asks. A session whose connection was lost is replaced and
// the reading done once more.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "server/sql/sql_lane.h"

namespace cts::sql {

class ReadPool {
  public:
    ReadPool(int sessions, Connect connect) : connect_(std::move(connect)), free_(static_cast<std::size_t>(sessions)) {}

    template <class Reading>
    auto read(Reading reading) {
        Lent lent(*this);
        try {
            return reading(lent.connection());
        } catch (const SqlError& error) {
            if (error.fault() != Fault::lost) throw;
            lent.replace();
            return reading(lent.connection());
        }
    }

  private:
    class Lent {
      public:
        explicit Lent(ReadPool& pool) : pool_(pool), connection_(pool.taken()) {}
        ~Lent() { pool_.give_back(std::move(connection_)); }
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;
        Connection& connection() {
            if (!connection_) connection_ = pool_.connect_();
            return *connection_;
        }
        void replace() { connection_.reset(); }

      private:
        ReadPool& pool_;
        std::unique_ptr<Connection> connection_;
    };

    std::unique_ptr<Connection> taken();
    void give_back(std::unique_ptr<Connection> connection);

    Connect connect_;
    std::mutex mutex_;
    std::condition_variable given_back_;
    std::vector<std::unique_ptr<Connection>> free_;  // an empty place is a session not opened yet
};

}  // namespace cts::sql
