// Counts of what was answered, as Prometheus reads them. Labels are route patterns, never paths: no id, no name.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include "server/http/traffic.h"

namespace cts::http {

class Metrics {
  public:
    void answered(const std::string& method, const std::string& route, int status, std::chrono::nanoseconds took);
    std::string text() const;  // text/plain; version=0.0.4

    Traffic traffic;

  private:
    struct Tally {
        std::uint64_t count = 0;
        double seconds = 0;
    };
    mutable std::mutex guard_;
    std::map<std::tuple<std::string, std::string, int>, Tally> tallies_;
};

}  // namespace cts::http
