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
#include <vector>

#include "shared/words/words.h"

namespace cts::gateway {

namespace {

constexpr auto kept_open = std::chrono::seconds(1);  // shorter than any server keeps an idle connection
constexpr std::size_t most_idle = 4;

Poco::Timespan span_of(std::chrono::milliseconds span) {
    return {std::chrono::microseconds(span).count()};
}

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

// What every request is sent with: copied, so that it may change while one is under way.
struct HttpExchange::Manner {
    std::string token;
    model::Language language = model::Language::zh_CN;
};

class HttpExchange::Connection {
  public:
    bool may_be_stale() const { return session_ != nullptr && used_; }  // the server may have closed it since
    void close() { session_.reset(); }
    Response exchange(const ServerAddress& address, const Manner& manner, const Request& request);

  private:
    static Poco::Net::HTTPRequest head(const Manner& manner, const Request& request);

    std::unique_ptr<Poco::Net::HTTPClientSession> session_;
    bool used_ = false;
    std::chrono::steady_clock::time_point last_used_;
};

struct HttpExchange::Shared {
    explicit Shared(const ServerAddress& at) : address(at), manner{{}, at.language} {}

    const ServerAddress address;
    std::mutex guard;
    Manner manner;
    std::vector<std::unique_ptr<Connection>> idle;

    Manner manner_now() {
        const std::lock_guard lock(guard);
        return manner;
    }
};

// A connection for as long as one request takes; no other request has it meanwhile.
class HttpExchange::Borrowed {
  public:
    explicit Borrowed(Shared& from) : from_(from) {
        const std::lock_guard lock(from_.guard);
        if (from_.idle.empty()) {
            connection_ = std::make_unique<Connection>();
        } else {
            connection_ = std::move(from_.idle.back());
            from_.idle.pop_back();
        }
    }
    ~Borrowed() {
        const std::lock_guard lock(from_.guard);
        if (from_.idle.size() < most_idle) from_.idle.push_back(std::move(connection_));
    }
    Borrowed(const Borrowed&) = delete;
    Connection* operator->() { return connection_.get(); }

  private:
    Shared& from_;
    std::unique_ptr<Connection> connection_;
};

Poco::Net::HTTPRequest HttpExchange::Connection::head(const Manner& manner, const Request& request) {
    Poco::Net::HTTPRequest made(request.method, request.path, Poco::Net::HTTPMessage::HTTP_1_1);
    made.set("Accept", "application/json, application/problem+json");
    made.set("Accept-Encoding", "gzip");
    made.set("Accept-Language", std::string(model::language_tag(manner.language)));
    if (!manner.token.empty()) made.set("Authorization", "Bearer " + manner.token);
    if (request.if_match) made.set("If-Match", '"' + std::to_string(*request.if_match) + '"');
    if (!request.body.empty()) made.setContentType("application/json");
    if (!request.body.empty() || request.method == "POST" || request.method == "PUT") {
        made.setContentLength(static_cast<std::streamsize>(request.body.size()));
    }
    return made;
}

Response HttpExchange::Connection::exchange(const ServerAddress& address, const Manner& manner,
                                            const Request& request) {
    if (session_ && std::chrono::steady_clock::now() - last_used_ > kept_open) session_.reset();
    if (!session_) {
        session_ = open_session(address);
        used_ = false;
    }
    const auto answer_within = span_of(request.answer_within.value_or(address.patience.answer));
    session_->setTimeout(span_of(address.patience.connect), answer_within, answer_within);
    auto made = head(manner, request);
    session_->sendRequest(made) << request.body;
    Poco::Net::HTTPResponse response;
    auto& stream = session_->receiveResponse(response);
    Response answer{static_cast<int>(response.getStatus()), read_all(stream, response)};
    used_ = true;
    last_used_ = std::chrono::steady_clock::now();
    if (!response.getKeepAlive()) session_.reset();
    return answer;
}

HttpExchange::HttpExchange(const ServerAddress& address) : shared_(std::make_unique<Shared>(address)) {}

HttpExchange::~HttpExchange() = default;

Answer<Response> HttpExchange::send(const Request& request) {
    const auto manner = shared_->manner_now();
    Borrowed connection(*shared_);
    for (int attempt = 0;; ++attempt) {
        const bool may_be_stale = connection->may_be_stale();
        try {
            return connection->exchange(shared_->address, manner, request);
        } catch (const Poco::TimeoutException&) {  // asked again it would only take as long again
            connection->close();
            break;
        } catch (const Poco::Exception&) {
            connection->close();
            if (attempt > 0 || !may_be_stale || !is_idempotent(request.method)) break;
        }
    }
    return tl::unexpected(
        Fault{FaultKind::unreachable,
              0,
              {},
              words::tr("The server does not answer. Nothing is lost here; try again.", manner.language)});
}

void HttpExchange::use_token(std::string token) {
    const std::lock_guard lock(shared_->guard);
    shared_->manner.token = std::move(token);
}

void HttpExchange::use_language(model::Language language) {
    const std::lock_guard lock(shared_->guard);
    shared_->manner.language = language;
}

model::Language HttpExchange::language() const {
    return shared_->manner_now().language;
}

}  // namespace cts::gateway
