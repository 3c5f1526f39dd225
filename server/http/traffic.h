// What goes on at the door right now, counted for /metrics: numbers only, no address and no path.
#pragma once

#include <atomic>
#include <cstdint>

namespace cts::http {

struct Traffic {
    std::atomic<std::int64_t> connections{0};     // open now
    std::atomic<std::int64_t> waiting{0};         // whole requests that no worker has taken yet
    std::atomic<std::int64_t> working{0};         // requests a worker is at
    std::atomic<std::int64_t> buffered_bytes{0};  // of requests and answers, held in memory
    std::atomic<std::uint64_t> shed{0};           // answered 503 because something was full
    std::atomic<std::uint64_t> refused{0};        // answered without asking any route: framing, size, slowness
    std::atomic<std::uint64_t> timed_out{0};      // closed because the other side was too slow or silent
};

}  // namespace cts::http
