#include "client/presenter/server_clock.h"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace cts::presenter {
namespace {

std::chrono::milliseconds since_start_of_pc() {
#ifdef CLOCK_BOOTTIME
    timespec at{};
    if (clock_gettime(CLOCK_BOOTTIME, &at) == 0)
        return std::chrono::seconds(at.tv_sec) + std::chrono::milliseconds(at.tv_nsec / 1'000'000);
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

std::string name_of_this_start() {
    std::ifstream stream("/proc/sys/kernel/random/boot_id");
    std::string name;
    std::getline(stream, name);
    return name;
}

}  // namespace

Uptime uptime_of_this_pc() {
    static const std::string boot = name_of_this_start();
    return {boot, since_start_of_pc()};
}

SteadyClock::SteadyClock() : SteadyClock([] { return model::SystemClock().now(); }, uptime_of_this_pc) {}

SteadyClock::SteadyClock(const std::function<model::Instant()>& wall, UptimeOf uptime)
    : uptime_(std::move(uptime)), base_(wall()), started_(uptime_().since) {}

desk::KnownTime ServerClock::known() const {
    const auto uptime = uptime_ ? uptime_() : Uptime{};
    return {now(), ahead().count(), uptime.boot, uptime.since.count()};
}

void ServerClock::recall(const desk::KnownTime& known, std::optional<model::Instant> kept_at) {
    const auto uptime = uptime_ ? uptime_() : Uptime{};
    if (!known.boot.empty() && known.boot == uptime.boot)
        return set(known.server + (uptime.since - std::chrono::milliseconds(known.since_boot_ms)));
    set_ahead(std::chrono::milliseconds(known.ahead_ms));
    const auto earliest = std::max(known.server, kept_at.value_or(known.server));
    if (now() < earliest) set(earliest);
}

}  // namespace cts::presenter
