// The time calls are dated by (O: a PC whose clock is wrong). The PC's clock is read once, at the start; then time is
// counted by a clock nobody can set, and what the server said at log-in and with each claim is the difference to its
// own. So a call's moments keep their order whatever happens to the PC's clock while it lasts.
#pragma once

#include <atomic>

#include "shared/model/instant.h"

namespace cts::presenter {

class SteadyClock final : public model::Clock {
  public:
    SteadyClock();
    model::Instant now() const override;

  private:
    model::Instant base_;
    std::chrono::milliseconds started_;
};

class ServerClock final : public model::Clock {
  public:
    explicit ServerClock(const model::Clock& pc) : pc_(pc) {}
    model::Instant now() const override { return pc_.now() + ahead(); }  // on any thread

    // Between calls only: while one lasts the difference stays as it is.
    void set(model::Instant server_time) { set_ahead(server_time - pc_.now()); }
    void set_ahead(std::chrono::milliseconds ahead) { ahead_ms_ = ahead.count(); }
    std::chrono::milliseconds ahead() const { return std::chrono::milliseconds(ahead_ms_.load()); }

  private:
    const model::Clock& pc_;
    std::atomic<std::int64_t> ahead_ms_{0};
};

}  // namespace cts::presenter
