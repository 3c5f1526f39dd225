#include "client/gateway/http_exchange.h"

#include <Poco/Exception.h>
#include <Poco/InflatingStream.h>
#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/SSLManager.h>
#include <Poco/StreamCopier.h>
#include <Poco/URI.h>

#include <chrono>
#include <mutex>

#include "shared/words/words.h"

namespace cts::gateway {

namespace {

constexpr long answer_within_s = 30;
constexpr long connect_within_s = 5;
constexpr auto kept_open = std::chrono::seconds(1);  // shorter than any server keeps an idle connection

std::unique_ptr<Poco::Net::HTTPClientSession> open_session(const ServerAddress& address) {
    const Poco::URI uri(address.url);
    std::unique_ptr<Poco::Net::HTTPClientSession> session;
    if (uri.getScheme() == "https") {
        const Poco::Net::Context::Ptr context =
            new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, address.ca_file,
                                   Poco::Net::Context::VERIFY_STRICT, 9, address.ca_file.empty());
        session = std::make_unique<Poco::Net::HTTPSClientSession>(uri.getHost(), uri.getPort(), context);
    } else {
        session = std::make_unique<Poco::Net::HTTPClientSession>(uri.getHost(), uri.getPort());
    }
    session->setKeepAlive(true);
    session->setTimeout(Poco::Timespan(connect_within_s, 0), Poco::Timespan(answer_within_s, 0),
                        Poco::Timespan(answer_within_s, 0));
    return session;
}

std::string read_all(std::istream& stream, const Poco::Net::HTTPResponse& response) {
    std::string body;
    if (response.get("Content-Encoding", "") == "gzip") {
        Poco::InflatingInputStream inflating(stream, Poco::InflatingStreamBuf::STREAM_GZIP);
        Poco::StreamCopier::copyToString(inflating, body);
    } else {
        Poco::StreamCopier::copyToString(stream, body);
    }
    return body;
}

bool is_idempotent(const std::string& method) {
    return method == "GET" || method == "PUT" || method == "DELETE";
}

}  // namespace

struct HttpExchange::Connection {
    ServerAddress address;
    std::string token;
    std::mutex one_at_a_time;
    std::unique_ptr<Poco::Net::HTTPClientSession> session;
    bool used = false;  // a request has gone through it before, so the server may have closed it since
    std::chrono::steady_clock::time_point last_used;

    Response exchange(const Request& request);
    Poco::Net::HTTPRequest head(const Request& request) const;
};

Poco::Net::HTTPRequest HttpExchange::Connection::head(const Request& request) const {
    Poco::Net::HTTPRequest made(request.method, request.path, Poco::Net::HTTPMessage::HTTP_1_1);
    made.set("Accept", "application/json, application/problem+json");
    made.set("Accept-Encoding", "gzip");
    made.set("Accept-Language", std::string(model::language_tag(address.language)));
    if (!token.empty()) made.set("Authorization", "Bearer " + token);
    if (request.if_match) made.set("If-Match", '"' + std::to_string(*request.if_match) + '"');
    if (!request.body.empty()) made.setContentType("application/json");
    if (!request.body.empty() || request.method == "POST" || request.method == "PUT") {
        made.setContentLength(static_cast<std::streamsize>(request.body.size()));
    }
    return made;
}

Response HttpExchange::Connection::exchange(const Request& request) {
    if (session && std::chrono::steady_clock::now() - last_used > kept_open) session.reset();
    if (!session) {
        session = open_session(address);
        used = false;
    }
    auto made = head(request);
    session->sendRequest(made) << request.body;
    Poco::Net::HTTPResponse response;
    auto& stream = session->receiveResponse(response);
    Response answer{static_cast<int>(response.getStatus()), read_all(stream, response)};
    used = true;
    last_used = std::chrono::steady_clock::now();
    if (!response.getKeepAlive()) session.reset();
    return answer;
}

HttpExchange::HttpExchange(const ServerAddress& address) : connection_(std::make_unique<Connection>()) {
    connection_->address = address;
}

HttpExchange::~HttpExchange() = default;

Answer<Response> HttpExchange::send(const Request& request) {
    const std::lock_guard lock(connection_->one_at_a_time);
    for (int attempt = 0;; ++attempt) {
        const bool may_be_stale = connection_->session != nullptr && connection_->used;
        try {
            return connection_->exchange(request);
        } catch (const Poco::Exception&) {
            connection_->session.reset();
            if (attempt > 0 || !may_be_stale || !is_idempotent(request.method)) break;
        }
    }
    return tl::unexpected(Fault{FaultKind::unreachable,
                                0,
                                {},
                                words::tr("The server does not answer. Nothing is lost here; try again.", language())});
}

void HttpExchange::use_token(std::string token) {
    const std::lock_guard lock(connection_->one_at_a_time);
    connection_->token = std::move(token);
}

void HttpExchange::use_language(model::Language language) {
    const std::lock_guard lock(connection_->one_at_a_time);
    connection_->address.language = language;
}

model::Language HttpExchange::language() const {
    return connection_->address.language;
}

}  // namespace cts::gateway
