#include "server/http/dispatcher.h"

#include "server/http/access_log.h"
#include "server/http/problem_answer.h"
#include "server/http/request_checks.h"
#include "server/http/router.h"
#include "server/http/web_session.h"
#include "server/service/sessions.h"

namespace cts::http {

using model::Language;
using model::Reason;

namespace {

constexpr std::string_view bearer = "Bearer ";

std::string token_of(const Request& request) {
    const std::string header = request.header("authorization");
    return header.starts_with(bearer) ? header.substr(bearer.size()) : std::string();
}

Language language_of(const Request& request) {
    return model::negotiate_language(request.header("accept-language"));
}

Answer no_route(const Request& request, const Found& found) {
    const Reason reason = found.allowed.empty() ? Reason::not_found : Reason::method_not_allowed;
    Answer answer = problem_answer(reason, language_of(request), request.id);
    if (!found.allowed.empty()) answer.headers["Allow"] = found.allowed;
    return answer;
}

Answer broken() {
    return {500, "application/problem+json",
            R"({"type":"about:blank","title":"Internal Server Error","status":500,"errors":[]})"};
}

}  // namespace

service::Result<Answer> Dispatcher::visited(const Request& request, const Route& route,
                                            std::map<std::string, std::string> path, Language& language) {
    Visit visit{tools_, metrics_, request, std::move(path), {}, token_of(request), language, around_.listeners};
    visit.over_tls = around_.over_tls;
    if (visit.token.empty()) {
        visit.token = cookie_token(request);
        visit.by_cookie = !visit.token.empty();
    }
    if (route.access == Access::logged_in) {
        auto user = service::user_of_token(tools_, visit.token);
        if (!user) return service::Refused(user.error());
        if (visit.by_cookie)
            if (auto ours = check_made_by_our_page(tools_, request, visit.token); !ours)
                return service::Refused(ours.error());
        visit.user = std::move(*user);
        if (request.header("accept-language").empty()) visit.language = language = visit.user.language;
    }
    if (auto fit = check_request(request, route); !fit) return service::Refused(fit.error());
    return route.handler(visit);
}

Answer Dispatcher::guarded(const Request& request, std::string& route_name) {
    Language language = language_of(request);
    try {
        if (around_.pages)
            if (auto page = around_.pages(request)) return std::move(*page);
        Found found = find_route(routes(), request.method, request.path);
        if (!found.route) return no_route(request, found);
        route_name = found.route->pattern;
        auto answer = visited(request, *found.route, std::move(found.path), language);
        if (answer) return std::move(*answer);
        log_refusal(request.id, answer.error());
        return problem_answer(answer.error(), language, request.id);
    } catch (const service::StoreUnavailable& fault) {
        log_fault(request.id, fault.what());
        return problem_answer(Reason::unavailable, language, request.id);
    } catch (const std::exception& fault) {
        log_fault(request.id, fault.what());
        return problem_answer(Reason::internal, language, request.id);
    }
}

Answer Dispatcher::answer(const Request& request) noexcept {
    try {
        const auto begun = std::chrono::steady_clock::now();
        std::string route_name = "none";
        Answer answer = guarded(request, route_name);
        return finished(std::move(answer), request, route_name, begun);
    } catch (...) {
        return broken();
    }
}

Answer Dispatcher::refused(const Request& request, const model::Problem& problem) noexcept {
    try {
        const auto begun = std::chrono::steady_clock::now();
        log_refusal(request.id, {problem});
        return finished(problem_answer({problem}, language_of(request), request.id), request, "none", begun);
    } catch (...) {
        return broken();
    }
}

Answer Dispatcher::finished(Answer answer, const Request& request, const std::string& route,
                            std::chrono::steady_clock::time_point begun) {
    answer.headers["X-Request-Id"] = request.id;
    answer.headers.emplace("Cache-Control", "no-store");
    answer.headers["Vary"] = "Accept-Encoding, Accept-Language";
    answer.headers["X-Content-Type-Options"] = "nosniff";
    const auto took = std::chrono::steady_clock::now() - begun;
    metrics_.answered(known_method(request.method), route, answer.status, took);
    log_answer(request.id, known_method(request.method), route, answer.status, took);
    return answer;
}

}  // namespace cts::http
