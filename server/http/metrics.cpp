#include "server/http/metrics.h"

#include <sstream>

namespace cts::http {

namespace {

std::string labels(const std::tuple<std::string, std::string, int>& key) {
    const auto& [method, route, status] = key;
    return "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + std::to_string(status) + "\"} ";
}

}  // namespace

void Metrics::answered(const std::string& method, const std::string& route, int status, std::chrono::nanoseconds took) {
    const std::lock_guard lock(guard_);
    Tally& tally = tallies_[{method, route, status}];
    ++tally.count;
    tally.seconds += std::chrono::duration<double>(took).count();
}

std::string Metrics::text() const {
    const std::lock_guard lock(guard_);
    std::ostringstream out;
    out << "# HELP cts_http_requests_total Requests answered.\n# TYPE cts_http_requests_total counter\n";
    for (const auto& [key, tally] : tallies_) out << "cts_http_requests_total" << labels(key) << tally.count << '\n';
    out << "# HELP cts_http_request_seconds_total Time spent on them.\n# TYPE cts_http_request_seconds_total counter\n";
    for (const auto& [key, tally] : tallies_)
        out << "cts_http_request_seconds_total" << labels(key) << tally.seconds << '\n';
    return out.str();
}

}  // namespace cts::http
