#include "server/http/access_log.h"

#include <spdlog/spdlog.h>

#include <set>

namespace cts::http {

void log_answer(const std::string& request_id, const std::string& method, const std::string& route, int status,
                std::chrono::nanoseconds took) {
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    spdlog::info("{} {} {} {} {}us", request_id, method, route, status, us);
}

void log_refusal(const std::string& request_id, const model::Problems& problems) {
    std::set<std::string_view> reasons;
    for (const model::Problem& problem : problems) reasons.insert(model::reason_name(problem.reason));
    std::string names;
    for (const std::string_view reason : reasons) names.append(names.empty() ? "" : " ").append(reason);
    spdlog::info("{} refused: {}", request_id, names);
}

void log_fault(const std::string& request_id, const char* what) {
    spdlog::error("{} fault: {}", request_id, what);
}

}  // namespace cts::http
