#include "server/service/log_in_throttle.h"

#include <algorithm>

namespace cts::service {

namespace {

constexpr int free_failures = 4;
constexpr int most_doublings = 8;
constexpr std::chrono::minutes forgotten_after{15};
constexpr std::size_t most_kept = 10'000;

std::chrono::seconds wait_after(int failures) {
    if (failures <= free_failures) return std::chrono::seconds(0);
    return std::chrono::seconds(1 << std::min(failures - free_failures, most_doublings));
}

}  // namespace

std::optional<std::chrono::seconds> LogInThrottle::wait_of(std::string_view login, std::string_view address,
                                                           model::Instant now) {
    const std::lock_guard lock(guard_);
    const auto found = failures_.find(key(login, address));
    if (found == failures_.end()) return std::nullopt;
    const auto left = found->second.last + wait_after(found->second.in_a_row) - now;
    if (left.count() <= 0) return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(left);
}

void LogInThrottle::failed(std::string_view login, std::string_view address, model::Instant now) {
    const std::lock_guard lock(guard_);
    forget_the_old(now);
    Failures& failures = failures_[key(login, address)];
    ++failures.in_a_row;
    failures.last = now;
}

void LogInThrottle::succeeded(std::string_view login, std::string_view address) {
    const std::lock_guard lock(guard_);
    failures_.erase(key(login, address));
}

std::string LogInThrottle::key(std::string_view login, std::string_view address) {
    return std::string(login.substr(0, 100)) + '\n' + std::string(address);
}

// Only when many are kept: a guesser with many names pays for the search, not everyone.
void LogInThrottle::forget_the_old(model::Instant now) {
    const bool full = failures_.size() >= most_kept;
    const auto keep_for = full ? std::chrono::minutes(1) : forgotten_after;
    if (failures_.size() < 100) return;
    std::erase_if(failures_, [&](const auto& entry) { return now - entry.second.last > keep_for; });
}

}  // namespace cts::service
