#include "server/http/web_session.h"

#include <sstream>

#include "server/service/sessions.h"

namespace cts::http {

using model::Reason;

namespace {

constexpr std::string_view name = "cts_session=";

std::string cookie(const std::string& token, std::int64_t seconds, bool secure) {
    std::ostringstream text;
    text << name << token << "; Max-Age=" << seconds << "; Path=/; HttpOnly; SameSite=Strict";
    if (secure) text << "; Secure";
    return text.str();
}

// The same length of time, wherever two differ.
bool equal(std::string_view one, std::string_view other) {
    if (one.size() != other.size()) return false;
    unsigned char differs = 0;
    for (std::size_t i = 0; i < one.size(); ++i) differs = static_cast<unsigned char>(differs | (one[i] ^ other[i]));
    return differs == 0;
}

}  // namespace

std::string cookie_token(const Request& request) {
    std::istringstream pairs(request.header("cookie"));
    for (std::string pair; std::getline(pairs, pair, ';');) {
        pair.erase(0, pair.find_first_not_of(' '));
        if (pair.starts_with(name)) return pair.substr(name.size());
    }
    return {};
}

std::string session_cookie(const std::string& token, bool secure) {
    return cookie(token, std::chrono::duration_cast<std::chrono::seconds>(service::session_life).count(), secure);
}

std::string cookie_gone(bool secure) {
    return cookie("", 0, secure);
}

bool is_secure(const Request& request, bool over_tls) {
    return over_tls || request.header("x-forwarded-proto") == "https";
}

std::string csrf_token(const service::Tools& tools, const std::string& session_token) {
    return vault::content_digest(tools.vault.sign("page of a session", vault::token_digest(session_token)));
}

service::Result<service::Done> check_made_by_our_page(const service::Tools& tools, const Request& request,
                                                      const std::string& session_token) {
    if (request.method == "GET" || request.method == "HEAD") return service::Done{};
    if (comes_from_elsewhere(request)) return service::refuse(Reason::foreign_origin, "Origin");
    if (!equal(request.header(csrf_header), csrf_token(tools, session_token)))
        return service::refuse(Reason::foreign_origin, "X-CSRF-Token");
    return service::Done{};
}

}  // namespace cts::http
