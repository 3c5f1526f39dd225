#include "server/sql/read_pool.h"

namespace cts::sql {

std::unique_ptr<Connection> ReadPool::taken() {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [&] { return !free_.empty(); });
    auto connection = std::move(free_.back());
    free_.pop_back();
    return connection;
}

void ReadPool::give_back(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(mutex_);
        free_.push_back(std::move(connection));
    }
    given_back_.notify_one();
}

}  // namespace cts::sql
