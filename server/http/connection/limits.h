// How much of anything one server takes, and how long it waits for anybody. One place for all of it; tests make their
// own with deadlines of milliseconds.
#pragma once

#include <chrono>
#include <cstddef>

namespace cts::http {

using Milliseconds = std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

struct Limits {
    // Connections. One costs no thread, some 2 KiB (with TLS 30 KiB) while it is idle.
    std::size_t most_connections = 4'000;     // fewer where the system allows fewer open files
    std::size_t spare_connections = 200;      // beyond those: heard and answered 503; beyond these: not yet accepted
    Milliseconds idle_before_evicted{1'000};  // a keep-alive connection silent this long makes room when all are taken

    // One request
    std::size_t most_head_bytes = 16 * 1024;
    std::size_t most_header_fields = 100;
    std::size_t largest_body = 1024 * 1024;

    // All requests and answers together
    std::size_t most_buffered_bytes = 256UL * 1024 * 1024;

    // Work. Handlers wait for the database, and the database writes in groups: so many workers.
    int workers = 64;
    std::size_t most_waiting = 1'000;  // requests; one more is answered 503
    int password_workers = 4;          // logging in has a line of its own (two are hashed at a time)
    std::size_t most_waiting_passwords = 300;
    Milliseconds longest_wait{20'000};  // in a line; after that 503 without working on it
    int retry_after_seconds = 2;

    // Deadlines
    Milliseconds opening{10'000};     // from accepting to the first byte of a request, TLS handshake included
    Milliseconds idle{60'000};        // between requests; longer than any client we know keeps a connection
    Milliseconds head{10'000};        // from a request's first byte to the end of its head
    Milliseconds body_grace{10'000};  // a body may be silent this long; it may take this long, and a second more ...
    std::size_t slowest_bytes_a_second = 1'024;  // ... for so many bytes (of an answer: taken by the peer)
    Milliseconds longest_body{300'000};
    Milliseconds write_grace{10'000};
    Milliseconds longest_write{300'000};
    Milliseconds linger{2'000};           // after the last answer, until the other side has closed
    Milliseconds longest_linger{15'000};  // as long as it is still sending
    Milliseconds stop{10'000};            // a stopping server lets reading and writing go on no longer
    Milliseconds tick{100};               // how often deadlines are looked at
};

}  // namespace cts::http
