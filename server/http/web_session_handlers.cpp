#include "server/http/json_answer.h"
#include "server/http/web_session.h"
#include "server/service/sessions.h"
#include "shared/api/web_session_messages.h"

namespace cts::http {

namespace {

api::WebSession as_page_knows(const Visit& visit, const api::LoggedIn& session) {
    return {csrf_token(visit.tools, session.token), session.expires_at, session.user, session.server_time};
}

}  // namespace

Result<Answer> log_in_page(const Visit& visit) {
    if (comes_from_elsewhere(visit.request)) return service::refuse(model::Reason::foreign_origin, "Origin");
    return body_of<api::LogIn>(visit)
        .and_then([&](const api::LogIn& who) { return service::log_in(visit.tools, who, visit.request.address); })
        .map([&](const api::LoggedIn& session) {
            auto answer = json_answer(visit, as_page_knows(visit, session), 201);
            answer.headers["Set-Cookie"] = session_cookie(session.token, is_secure(visit.request, visit.over_tls));
            return answer;
        });
}

Result<Answer> show_page_session(const Visit& visit) {
    return service::current_session(visit.tools, visit.user, visit.token).map([&](const api::LoggedIn& session) {
        return json_answer(visit, as_page_knows(visit, session));
    });
}

Result<Answer> log_out_page(const Visit& visit) {
    service::log_out(visit.tools, visit.token);
    Answer answer{204, "", ""};
    answer.headers["Set-Cookie"] = cookie_gone(is_secure(visit.request, visit.over_tls));
    return answer;
}

}  // namespace cts::http
