#include "server/http/handlers.h"
#include "server/http/openapi.h"

namespace cts::http {

Result<Answer> show_openapi_json(const Visit&) {
    return Answer{200, "application/json", openapi_json()};
}

Result<Answer> show_openapi_yaml(const Visit&) {
    return Answer{200, "application/yaml", std::string(openapi_yaml())};
}

Result<Answer> show_health(const Visit&) {
    return Answer{200, "application/json", R"({"status":"ok"})"};
}

// Ready means: the store answers, and it keeps what it acknowledges through a power cut.
Result<Answer> show_readiness(const Visit& visit) {
    visit.tools.store.users().any();
    if (!visit.tools.store.durable()) return service::refuse(model::Reason::unavailable, "database");
    return Answer{200, "application/json", R"({"status":"ready"})"};
}

Result<Answer> show_metrics(const Visit& visit) {
    return Answer{200, "text/plain; version=0.0.4", visit.metrics.text()};
}

}  // namespace cts::http
