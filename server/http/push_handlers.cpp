#include "server/http/handlers.h"
#include "server/http/upgrade.h"

namespace cts::http {

// Who listens says so in the first frame, not here: a token never stands in an address (DESIGN 6).
Result<Answer> listen_for_news(const Visit& visit) {
    return accepted_key(visit.request).and_then([&](const std::string& key) -> Result<Answer> {
        if (!visit.listeners) return service::refuse(model::Reason::unavailable, "push");
        Answer answer{101, "", ""};
        answer.headers["Upgrade"] = "websocket";
        answer.headers["Connection"] = "Upgrade";
        answer.headers["Sec-WebSocket-Accept"] = key;
        answer.upgrade = visit.listeners;
        return answer;
    });
}

}  // namespace cts::http
