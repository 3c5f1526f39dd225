#include "server/sql/checkpointer.h"

namespace cts::sql {
namespace {

constexpr std::uintmax_t long_log = 4 << 20;  // bytes; the writer's own checkpoint comes at about 40 MiB
constexpr auto between_looks = std::chrono::milliseconds(500);
constexpr Query checkpoint{"pragma wal_checkpoint(passive)", 3};

}  // namespace

Checkpointer::Checkpointer(const SqliteSettings& settings) : settings_(settings), thread_([this] { work(); }) {}

Checkpointer::~Checkpointer() {
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    ended_.notify_all();
    thread_.join();
}

void Checkpointer::work() {
    std::unique_ptr<Connection> connection;
    std::unique_lock lock(mutex_);
    while (!ended_.wait_for(lock, between_looks, [&] { return ending_; })) {
        if (!log_is_long()) continue;
        lock.unlock();
        try {
            if (!connection) connection = std::make_unique<Connection>(settings_, Access::write);
            connection->rows(checkpoint);
        } catch (const SqlError&) {  // busy or full: the next look tries again, and the writer's own comes at last
            connection.reset();
        }
        lock.lock();
    }
}

bool Checkpointer::log_is_long() const {
    std::error_code absent;
    const auto size = std::filesystem::file_size(settings_.file.string() + "-wal", absent);
    return !absent && size > long_log;
}

}  // namespace cts::sql
