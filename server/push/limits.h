// How many listen to one server, and how long it waits for any of them. One place for all of it; tests make their own.
#pragma once

#include <chrono>
#include <cstddef>

namespace cts::push {

using Milliseconds = std::chrono::milliseconds;
using Steady = std::chrono::steady_clock;

struct Limits {
    std::size_t most_listeners = 8'000;   // one more is asked to come again later
    std::size_t longest_message = 4'096;  // of a client: it says a token, and no more
    std::size_t most_untold = 64;         // news that wait for one socket; beyond that they become one "more"
    Milliseconds token_within{10'000};
    Milliseconds ping_after{20'000};   // of silence
    Milliseconds dead_after{50'000};   // of silence, though asked
    Milliseconds deaf_after{30'000};   // of taking nothing of what is sent
    Milliseconds close_within{2'000};  // the other side's part of a goodbye
    Milliseconds look_for_news{250};   // what other servers wrote; one's own commits ring
    Milliseconds between_looks{5};     // however often they ring
    Milliseconds look_at_sessions{1'000};
    Milliseconds tick{100};  // how often silence is looked at
};

}  // namespace cts::push
