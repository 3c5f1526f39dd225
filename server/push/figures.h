// What the hub does, counted for /metrics: numbers only, nobody's id.
#pragma once

#include <atomic>
#include <cstdint>
#include <ostream>

namespace cts::push {

struct Figures {
    std::atomic<std::int64_t> open{0};         // sockets
    std::atomic<std::int64_t> listening{0};    // of them with a session
    std::atomic<std::uint64_t> sent{0};        // news, each to one listener
    std::atomic<std::uint64_t> dropped{0};     // news that became part of a "more"
    std::atomic<std::uint64_t> deaf{0};        // closed: took nothing of what was sent
    std::atomic<std::uint64_t> dead{0};        // closed: silent, though asked
    std::atomic<std::uint64_t> refused{0};     // closed: no session, no token in time, no place, no WebSocket
    std::atomic<std::uint64_t> logged_out{0};  // closed: their session ended
};

void write_figures(std::ostream& out, const Figures& figures);

}  // namespace cts::push
