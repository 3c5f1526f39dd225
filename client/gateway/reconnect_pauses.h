// How long to wait before a broken connection is opened again: the first time not at all, then twice as long each time
// up to ten seconds, each pause shortened by up to half at random, so that a floor full of clients does not come back
// in one wave after the server's restart.
#pragma once

#include <algorithm>
#include <chrono>
#include <functional>

namespace cts::gateway {

class ReconnectPauses {
  public:
    // random: from 0 to 1
    explicit ReconnectPauses(std::function<double()> random) : random_(std::move(random)) {}

    // had_worked: the connection that broke had been of use; counting starts anew.
    std::chrono::milliseconds next(bool had_worked) {
        if (had_worked) next_ms_ = 0;
        const double pause = next_ms_ * (1 - random_() / 2);
        next_ms_ = std::clamp(next_ms_ * 2, first_ms, longest_ms);
        return std::chrono::milliseconds(static_cast<std::int64_t>(pause));
    }

  private:
    static constexpr double first_ms = 250;
    static constexpr double longest_ms = 10'000;
    std::function<double()> random_;
    double next_ms_ = 0;
};

}  // namespace cts::gateway
