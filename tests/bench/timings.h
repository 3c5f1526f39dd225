// How long a thing took, many times over: what a bench prints of it. Microseconds.
#pragma once

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include <fmt/format.h>

namespace cts::bench {

class Timings {
  public:
    template <class Work>
    void time(Work&& work) {
        const auto begun = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::micro> taken = std::chrono::steady_clock::now() - begun;
        taken_.push_back(taken.count());
    }
    void took(double microseconds) { taken_.push_back(microseconds); }
    void add(const Timings& other) { taken_.insert(taken_.end(), other.taken_.begin(), other.taken_.end()); }
    std::size_t count() const { return taken_.size(); }
    // 0.5: half of them took no longer.
    double at(double share) const {
        auto sorted = taken_;
        std::ranges::sort(sorted);
        const auto place = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
        return sorted.at(std::min(place, sorted.size() - 1));
    }
    std::string line(const std::string& name) const {
        return fmt::format("  {:<58} p50 {:>9.1f} µs   p99 {:>9.1f} µs   of {}", name, at(0.5), at(0.99),
                           taken_.size());
    }

  private:
    std::vector<double> taken_;
};

}  // namespace cts::bench
