// Clients that do nothing but ask: each on a connection that stays, its requests written before the clock starts.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/timings.h"

namespace cts::bench {

struct LoadFigures {
    Timings requests;
    double a_second = 0;
    int good = 0;  // answered with the status wanted
};
// Client i sends requests i, i + clients, … one after the other.
LoadFigures send_all(int port, const std::vector<std::string>& requests, int clients, int status);

void wait_until_it_answers(int port);
std::string request_of(const std::string& method, const std::string& path, const std::string& token,
                       const std::string& body);

}  // namespace cts::bench
