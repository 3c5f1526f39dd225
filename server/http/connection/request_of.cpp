#include "server/http/connection/request_of.h"

#include <Poco/Exception.h>
#include <Poco/URI.h>

#include <algorithm>

#include "server/http/connection/characters.h"
#include "shared/model/id.h"

namespace cts::http {

namespace {

constexpr std::size_t longest_request_id = 64;

bool is_request_id(const std::string& text) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= longest_request_id && std::all_of(text.begin(), text.end(), allowed);
}

std::string request_id(const Request& request) {
    const std::string given = request.header("x-request-id");
    return is_request_id(given) ? given : model::Uuid::version_7(model::SystemClock().now()).to_string();
}

void read_target(const std::string& target, Request& request) {
    const std::size_t question = target.find('?');
    request.path = target.substr(0, question);
    if (question == std::string::npos) return;
    try {
        request.query = Poco::URI("/" + target.substr(question)).getQueryParameters();
    } catch (const Poco::Exception&) {
        request.query = {{target.substr(question + 1), ""}};  // no route knows such a parameter
    }
}

}  // namespace

Request request_of(const Head& head, std::string body, const std::string& address) {
    Request request;
    request.method = head.method;
    read_target(head.target, request);
    request.headers = head.headers;
    request.body = std::move(body);
    request.address = address;
    request.id = request_id(request);
    return request;
}

}  // namespace cts::http
