#include "server/http/first_frame.h"
#include "server/http/handlers.h"
#include "server/http/upgrade.h"
#include "server/http/web_session.h"

namespace cts::http {

namespace {

// A page cannot read its cookie, so its token is put before what it says, as the first frame it would have sent.
TakesSocket speaking_for_page(const TakesSocket& listeners, const std::string& token) {
    return [listeners, token](const Poco::Net::StreamSocket& socket, std::string already_read) {
        listeners(socket, first_frame(token) + already_read);
    };
}

}  // namespace

// Who listens says so in the first frame, not here: a token never stands in an address (DESIGN 6).
Result<Answer> listen_for_news(const Visit& visit) {
    return accepted_key(visit.request).and_then([&](const std::string& key) -> Result<Answer> {
        if (!visit.listeners) return service::refuse(model::Reason::unavailable, "push");
        const auto token = cookie_token(visit.request);
        const bool is_page = !visit.request.header("origin").empty() && !token.empty();
        Answer answer{101, "", ""};
        answer.headers["Upgrade"] = "websocket";
        answer.headers["Connection"] = "Upgrade";
        answer.headers["Sec-WebSocket-Accept"] = key;
        answer.upgrade = is_page ? speaking_for_page(visit.listeners, token) : visit.listeners;
        return answer;
    });
}

}  // namespace cts::http
