#include "server/http/poco_request.h"

#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerRequestImpl.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/HTTPServerSession.h>
#include <Poco/Net/StreamSocket.h>
#include <Poco/URI.h>

#include <algorithm>
#include <istream>

#include "server/http/gzip.h"
#include "server/http/request_checks.h"
#include "shared/model/id.h"

namespace cts::http {

namespace {

constexpr std::size_t most_drained = 16 * largest_body;  // of a body too large: so that its sender hears why

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

bool is_request_id(const std::string& text) {
    const auto allowed = [](unsigned char c) { return std::isalnum(c) || c == '-' || c == '_' || c == '.'; };
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), allowed);
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

void read_body(Poco::Net::HTTPServerRequest& from, Request& request) {
    std::istream& stream = from.stream();
    std::string chunk(64 * 1024, '\0');
    std::size_t total = 0;
    while (total < most_drained &&
           (stream.read(chunk.data(), static_cast<std::streamsize>(chunk.size())) || stream.gcount() > 0)) {
        const auto count = static_cast<std::size_t>(stream.gcount());
        total += count;
        if (total <= largest_body) request.body.append(chunk, 0, count);
    }
    request.body_too_large = total > largest_body;
    if (request.body_too_large) request.body.clear();
    request.body_cut_off = from.hasContentLength() && static_cast<Poco::Int64>(total) < from.getContentLength64() &&
                           !request.body_too_large;
}

Request read_request(Poco::Net::HTTPServerRequest& from) {
    Request request;
    request.method = from.getMethod();
    read_target(from.getURI(), request);
    for (const auto& [name, value] : from) request.headers[lower(name)] = value;
    request.address = from.clientAddress().host().toString();
    request.id = request_id(request);
    read_body(from, request);
    return request;
}

void send(const Answer& answer, bool with_body, Poco::Net::HTTPServerResponse& response) {
    response.setStatusAndReason(static_cast<Poco::Net::HTTPResponse::HTTPStatus>(answer.status));
    for (const auto& [name, value] : answer.headers) response.set(name, value);
    if (!answer.content_type.empty()) response.setContentType(answer.content_type);
    if (answer.status >= 200 && answer.status != 204 && answer.status != 304)
        response.setContentLength64(static_cast<Poco::Int64>(answer.body.size()));
    if (with_body && !answer.body.empty()) {
        response.sendBuffer(answer.body.data(), answer.body.size());
    } else {
        response.send().flush();
    }
}

void hand_over(Poco::Net::HTTPServerRequest& from, const TakesSocket& taker) {
    auto& request = static_cast<Poco::Net::HTTPServerRequestImpl&>(from);
    Poco::Buffer<char> read_ahead(0);
    request.session().drainBuffer(read_ahead);
    taker(request.detachSocket(), std::string(read_ahead.begin(), read_ahead.end()));
}

}  // namespace

void PocoHandler::handleRequest(Poco::Net::HTTPServerRequest& from, Poco::Net::HTTPServerResponse& response) {
    const Request request = read_request(from);
    Answer answer = dispatcher_.answer(request);
    compress(request, answer);
    if (request.body_too_large || request.body_cut_off) response.setKeepAlive(false);
    send(answer, request.method != "HEAD", response);
    if (answer.upgrade) hand_over(from, answer.upgrade);
}

}  // namespace cts::http
