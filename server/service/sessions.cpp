#include "server/service/sessions.h"

namespace cts::service {

using model::Reason;
using model::Translated;

namespace {

// Opens what is kept on one PC, for whoever is logged in there: nothing but the master key makes it.
std::optional<std::string> desk_secret(const Tools& tools, const api::LogIn& who) {
    if (!who.desk) return std::nullopt;
    return vault::content_digest(tools.vault.sign("desk secret", *who.desk));
}

api::LoggedIn start_session(const Tools& tools, const model::User& user, const api::LogIn& who) {
    const model::Instant now = tools.clock.now();
    const std::string token = vault::random_token();
    tools.store.users().add_session({vault::token_digest(token), user.id, now, now + session_life});
    return {token, now + session_life, user, now, desk_secret(tools, who)};
}

model::Problem wait_problem(std::chrono::seconds wait) {
    return {.reason = Reason::too_many_attempts,
            .field = "/login",
            .details = {{"seconds", Translated::neutral(std::to_string(wait.count()))}}};
}

}  // namespace

Result<api::LoggedIn> log_in(const Tools& tools, const api::LogIn& who, std::string_view address) {
    if (const auto wait = tools.throttle.wait_of(who.login, address, tools.clock.now()))
        return refuse(wait_problem(*wait));
    const auto found = tools.store.users().by_login(who.login);
    const bool known = found && found->user.active;
    const auto fits = tools.passwords.fits(known ? found->password_hash : std::string(), who.password);
    if (!fits) return refuse(Reason::overloaded);
    if (!*fits) {
        tools.throttle.failed(who.login, address, tools.clock.now());
        return refuse(Reason::wrong_credentials);
    }
    tools.throttle.succeeded(who.login, address);
    return start_session(tools, found->user, who);
}

Result<model::User> user_of_token(const Tools& tools, std::string_view token) {
    if (token.empty()) return refuse(Reason::not_logged_in);
    const auto session = tools.store.users().session(vault::token_digest(token));
    if (!session) return refuse(Reason::not_logged_in);
    if (session->expires_at <= tools.clock.now()) return refuse(Reason::session_expired);
    const auto user = tools.store.users().by_id(session->user);
    if (!user || !user->user.active) return refuse(Reason::not_logged_in);
    return user->user;
}

Result<api::LoggedIn> current_session(const Tools& tools, const model::User& user, std::string_view token) {
    const auto session = tools.store.users().session(vault::token_digest(token));
    if (!session) return refuse(Reason::not_logged_in);
    return api::LoggedIn{std::string(token), session->expires_at, user, tools.clock.now(), std::nullopt};
}

void log_out(const Tools& tools, std::string_view token) {
    tools.store.users().end_session(vault::token_digest(token));
}

}  // namespace cts::service
