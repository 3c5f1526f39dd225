#include "client/presenter/server_clock.h"

#include <ctime>

namespace cts::presenter {
namespace {

// Goes on while the PC sleeps, where the system has such a clock.
std::chrono::milliseconds since_start_of_pc() {
#ifdef CLOCK_BOOTTIME
    timespec at{};
    if (clock_gettime(CLOCK_BOOTTIME, &at) == 0)
        return std::chrono::seconds(at.tv_sec) + std::chrono::milliseconds(at.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

}  // namespace

SteadyClock::SteadyClock() : base_(model::SystemClock().now()), started_(since_start_of_pc()) {}

model::Instant SteadyClock::now() const {
    return base_ + (since_start_of_pc() - started_);
}

}  // namespace cts::presenter
