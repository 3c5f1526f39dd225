// Counts of what was answered, as Prometheus reads them. Labels are route patterns, never paths: no id, no name.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <ostream>
#include <string>
#include <tuple>

#include "server/http/traffic.h"

namespace cts::http {

class Metrics {
  public:
    void answered(const std::string& method, const std::string& route, int status, std::chrono::nanoseconds took);
    std::string text() const;  // text/plain; version=0.0.4

    Traffic traffic;

    // Somebody else's figures, written behind these; once, before anything is asked.
    void also(std::function<void(std::ostream&)> figures) { also_ = std::move(figures); }

  private:
    struct Tally {
        std::uint64_t count = 0;
        double seconds = 0;
    };
    mutable std::mutex guard_;
    std::map<std::tuple<std::string, std::string, int>, Tally> tallies_;
    std::function<void(std::ostream&)> also_;
};

void write_figure(std::ostream& out, const char* name, const char* type, const char* help, std::int64_t value);

}  // namespace cts::http
