// The time calls are dated by (O: a PC whose clock is wrong). The PC's clock is read once, at the start; then time is
// counted by a clock nobody can set, and what the server said at log-in and with each claim is the difference to its
// own. So a call's moments keep their order whatever happens to the PC's clock while it lasts.
#pragma once

#include <atomic>
#include <functional>

#include "client/desk/draft.h"
#include "shared/model/instant.h"

namespace cts::presenter {

struct Uptime {        // how long a PC has been on: nobody sets it
    std::string boot;  // names this start; empty: not known
    std::chrono::milliseconds since{0};
};
using UptimeOf = std::function<Uptime()>;

Uptime uptime_of_this_pc();  // goes on while the PC sleeps, where the system has such a clock

class SteadyClock final : public model::Clock {
  public:
    SteadyClock();  // of this PC
    SteadyClock(const std::function<model::Instant()>& wall, UptimeOf uptime);
    model::Instant now() const override { return base_ + (uptime_().since - started_); }

  private:
    UptimeOf uptime_;
    model::Instant base_;
    std::chrono::milliseconds started_;
};

class ServerClock final : public model::Clock {
  public:
    // Without an uptime a later program on this PC can only go by the PC's clock.
    explicit ServerClock(const model::Clock& pc, UptimeOf uptime = {}) : pc_(pc), uptime_(std::move(uptime)) {}
    model::Instant now() const override { return pc_.now() + ahead(); }  // on any thread

    // Between calls only: while one lasts the difference stays as it is.
    void set(model::Instant server_time) { set_ahead(server_time - pc_.now()); }
    void set_ahead(std::chrono::milliseconds ahead) { ahead_ms_ = ahead.count(); }
    std::chrono::milliseconds ahead() const { return std::chrono::milliseconds(ahead_ms_.load()); }

    // What a program that is started while the server is away goes by:
    //   the PC has been on since     counted on from what the server said, whatever its clock was set to meanwhile
    //   it was started again, or     the PC's clock, as far ahead or behind as it was then, but not before
    //   nobody knows                 `kept_at`, the last moment kept on this desk: a flat battery begins in the past
    desk::KnownTime known() const;
    void recall(const desk::KnownTime& known, std::optional<model::Instant> kept_at);

  private:
    const model::Clock& pc_;
    UptimeOf uptime_;
    std::atomic<std::int64_t> ahead_ms_{0};
};

}  // namespace cts::presenter
