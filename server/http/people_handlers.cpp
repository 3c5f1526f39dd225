#include "server/http/json_answer.h"
#include "server/service/jobs.h"
#include "server/service/memberships.h"
#include "server/service/sessions.h"
#include "server/service/users.h"

namespace cts::http {

Result<Answer> log_in(const Visit& visit) {
    return body_of<api::LogIn>(visit)
        .and_then([&](const api::LogIn& who) { return service::log_in(visit.tools, who, visit.request.address); })
        .map([&](const api::LoggedIn& session) { return json_answer(visit, session, 201); });
}

Result<Answer> show_session(const Visit& visit) {
    return service::current_session(visit.tools, visit.user, visit.token).map([&](api::LoggedIn session) {
        if (visit.by_cookie) session.token.clear();  // no script of a page is to read it
        return json_answer(visit, session);
    });
}

Result<Answer> log_out(const Visit& visit) {
    service::log_out(visit.tools, visit.token);
    return Answer{204, "", ""};
}

Result<Answer> list_users(const Visit& visit) {
    return service::list_users(visit.tools, visit.user).map([&](const api::Page<model::User>& users) {
        return json_answer(visit, users);
    });
}

Result<Answer> list_jobs(const Visit& visit) {
    return service::list_jobs(visit.tools, visit.user).map([&](const api::Jobs& jobs) {
        return json_answer(visit, jobs);
    });
}

Result<Answer> change_memberships(const Visit& visit) {
    const auto id = id_of<model::UserId>(visit);
    if (!id) return service::Refused(id.error());
    return body_of<model::Memberships>(visit)
        .and_then([&](const model::Memberships& wanted) {
            return service::change_memberships(visit.tools, visit.user, *id, wanted);
        })
        .map([&](const model::User& user) { return json_answer(visit, user); });
}

Result<Answer> add_user(const Visit& visit) {
    return body_of<api::NewUser>(visit)
        .and_then([&](const api::NewUser& wanted) { return service::add_user(visit.tools, visit.user, wanted); })
        .map([&](const model::User& user) { return json_answer(visit, user, 201); });
}

}  // namespace cts::http
