#include "client/presenter/line.h"

#include <algorithm>

#include "client/presenter/after_fault.h"

namespace cts::presenter {
namespace {

constexpr auto first_pause = std::chrono::milliseconds(1000);
constexpr auto longest_pause = std::chrono::milliseconds(60'000);
constexpr int longest_doubling = 6;

}  // namespace

void Line::reached() {
    lost_since_.reset();
    problem_.clear();
    failures_ = 0;
}

void Line::lost(model::Instant now, const std::string& problem) {
    if (!lost_since_) lost_since_ = now;
    problem_ = problem;
    const auto pause = std::min(longest_pause, first_pause * (1 << std::min(failures_, longest_doubling)));
    ++failures_;
    next_try_ = now + std::chrono::milliseconds(
                          static_cast<std::int64_t>(static_cast<double>(pause.count()) * (1 - chance_() / 2)));
}

void Line::heard(const gateway::Fault* fault, model::Instant now) {
    if (fault && is_passing(*fault)) return lost(now, fault->message);
    reached();
}

// A clock that was set back must not make anybody wait longer than the longest pause.
bool Line::may_try(model::Instant now) const {
    return is_open() || now >= next_try_ || next_try_ - now > longest_pause;
}

}  // namespace cts::presenter
