#include "server/service/session_watch.h"

#include "server/service/sessions.h"

namespace cts::service {

Result<Admitted> admitted(const Tools& tools, std::string_view token) {
    return user_of_token(tools, token).map([&](const model::User& user) {
        return Admitted{Hearer(user), vault::token_digest(token)};
    });
}

std::set<std::string> sessions_over(const Tools& tools, const std::vector<std::string>& sessions) {
    std::set<std::string> over(sessions.begin(), sessions.end());
    if (over.empty()) return over;
    const auto now = tools.clock.now();
    for (const auto& session : tools.store.users().sessions({over.begin(), over.end()}))
        if (session.expires_at > now) over.erase(session.token_digest);
    return over;
}

}  // namespace cts::service
