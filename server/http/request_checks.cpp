#include "server/http/request_checks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace cts::http {

using model::Reason;
using model::Translated;

namespace {

std::string media_type(std::string content_type) {
    content_type = content_type.substr(0, content_type.find(';'));
    while (content_type.ends_with(' ')) content_type.pop_back();
    std::transform(content_type.begin(), content_type.end(), content_type.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return content_type;
}

bool is_taken(const std::string& type, Body body) {
    return type == "application/json" || (body == Body::merge_patch && type == "application/merge-patch+json");
}

std::optional<std::string> bad_parameter(const Request& request, const Route& route) {
    std::set<std::string> seen;
    for (const auto& [name, value] : request.query) {
        const bool known = std::find(route.parameters.begin(), route.parameters.end(), name) != route.parameters.end();
        if (!known || !seen.insert(name).second) return name;
    }
    return std::nullopt;
}

model::Problem with_detail(Reason reason, std::string field, const char* name, std::string value) {
    return {.reason = reason, .field = std::move(field), .details = {{name, Translated::neutral(std::move(value))}}};
}

}  // namespace

service::Result<service::Done> check_request(const Request& request, const Route& route) {
    if (const auto name = bad_parameter(request, route))
        return service::refuse(with_detail(Reason::bad_parameter, *name, "name", *name));
    if (route.body == Body::none) return service::Done{};
    if (!is_taken(media_type(request.header("content-type")), route.body))
        return service::refuse(
            with_detail(Reason::unsupported_media_type, "Content-Type", "expected", "application/json"));
    if (!request.header("content-encoding").empty())
        return service::refuse(
            with_detail(Reason::unsupported_media_type, "Content-Encoding", "expected", "application/json"));
    return service::Done{};
}

service::Result<int> revision_wanted(const Request& request) {
    const std::string tag = request.header("if-match");
    if (tag.empty()) return service::refuse(Reason::revision_missing, "If-Match");
    const bool quoted = tag.size() > 2 && tag.front() == '"' && tag.back() == '"';
    const char* end = tag.data() + tag.size() - 1;
    int revision = 0;
    const auto [stopped, error] = std::from_chars(tag.data() + 1, end, revision);
    if (!quoted || error != std::errc{} || stopped != end || revision < 1)
        return service::refuse(Reason::bad_revision, "If-Match");
    return revision;
}

std::string known_method(const std::string& method) {
    static constexpr std::array<std::string_view, 7> methods{"GET",   "HEAD",   "POST",   "PUT",
                                                             "PATCH", "DELETE", "OPTIONS"};
    return std::find(methods.begin(), methods.end(), method) == methods.end() ? "other" : method;
}

}  // namespace cts::http
