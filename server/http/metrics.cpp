#include "server/http/metrics.h"

#include <sstream>

namespace cts::http {

namespace {

std::string labels(const std::tuple<std::string, std::string, int>& key) {
    const auto& [method, route, status] = key;
    return "{method=\"" + method + "\",route=\"" + route + "\",status=\"" + std::to_string(status) + "\"} ";
}

void write_traffic(std::ostream& out, const Traffic& traffic) {
    const auto count = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
    write_figure(out, "cts_http_connections", "gauge", "Open connections.", traffic.connections);
    write_figure(out, "cts_http_requests_waiting", "gauge", "Whole requests waiting for a worker.", traffic.waiting);
    write_figure(out, "cts_http_requests_working", "gauge", "Requests a worker is at.", traffic.working);
    write_figure(out, "cts_http_buffered_bytes", "gauge", "Bytes of requests and answers in memory.",
                 traffic.buffered_bytes);
    write_figure(out, "cts_http_shed_total", "counter", "Answered 503 for want of room.", count(traffic.shed));
    write_figure(out, "cts_http_refused_total", "counter", "Refused before any route was asked.",
                 count(traffic.refused));
    write_figure(out, "cts_http_timed_out_total", "counter", "Too slow or silent for too long.",
                 count(traffic.timed_out));
}

}  // namespace

void write_figure(std::ostream& out, const char* name, const char* type, const char* help, std::int64_t value) {
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << type << '\n'
        << name << ' ' << value << '\n';
}

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
    write_traffic(out, traffic);
    if (also_) also_(out);
    return out.str();
}

}  // namespace cts::http
