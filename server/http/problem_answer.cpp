#include "server/http/problem_answer.h"

#include "server/http/status_of_reason.h"
#include "shared/words/words.h"

namespace cts::http {

namespace {

std::string retry_after(const model::Problem& problem) {
    const auto seconds = problem.details.find("seconds");
    return seconds == problem.details.end() ? "5" : seconds->second.en;
}

void add_headers(Answer& answer, const model::Problem& first) {
    if (answer.status == 401) answer.headers["WWW-Authenticate"] = "Bearer";
    if (answer.status == 426) {
        answer.headers["Upgrade"] = "websocket";
        answer.headers["Sec-WebSocket-Version"] = "13";
    }
    if (answer.status == 429 || answer.status == 503) answer.headers["Retry-After"] = retry_after(first);
}

}  // namespace

api::Sentence sentences(model::Language language) {
    return [language](const model::Problem& problem) { return words::sentence(problem, language); };
}

Answer problem_answer(const model::Problems& problems, model::Language language, const std::string& request_id) {
    api::ProblemDocument document;
    document.type = "about:blank";
    document.status = status_of(problems);
    document.title = title_of(document.status);
    document.instance = "urn:request:" + request_id;
    document.errors = problems;
    if (!problems.empty()) document.detail = words::sentence(problems.front(), language);
    Answer answer{document.status, "application/problem+json", api::to_json(document, {sentences(language), {}})};
    answer.headers["Content-Language"] = std::string(model::language_tag(language));
    if (!problems.empty()) add_headers(answer, problems.front());
    return answer;
}

Answer problem_answer(model::Reason reason, model::Language language, const std::string& request_id) {
    return problem_answer(model::Problems{{.reason = reason, .field = {}}}, language, request_id);
}

}  // namespace cts::http
