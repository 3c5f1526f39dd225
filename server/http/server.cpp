#include "server/http/server.h"

#include <Poco/ErrorHandler.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/IPAddress.h>
#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SecureServerSocket.h>
#include <Poco/Net/ServerSocket.h>
#include <Poco/ThreadPool.h>

#include "server/http/poco_request.h"

namespace cts::http {

namespace {

constexpr int most_queued = 1'000;
constexpr int idle_seconds = 5;
constexpr int silent_seconds = 30;
constexpr int requests_a_connection = 1'000;

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
  public:
    explicit Factory(Dispatcher& dispatcher) : dispatcher_(dispatcher) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
        return new PocoHandler(dispatcher_);
    }

  private:
    Dispatcher& dispatcher_;
};

// What goes wrong on a connection itself (a peer that is gone, bytes that are no HTTP) is nobody's request.
class QuietErrors final : public Poco::ErrorHandler {
  public:
    void exception(const Poco::Exception&) override {}
    void exception(const std::exception&) override {}
    void exception() override {}
};

Poco::Net::HTTPServerParams::Ptr parameters(const ListenOn& where) {
    Poco::Net::HTTPServerParams::Ptr params = new Poco::Net::HTTPServerParams;
    params->setMaxThreads(where.most_connections);
    params->setMaxQueued(most_queued);
    params->setKeepAlive(true);
    params->setKeepAliveTimeout(Poco::Timespan(idle_seconds, 0));
    params->setMaxKeepAliveRequests(requests_a_connection);
    params->setTimeout(Poco::Timespan(silent_seconds, 0));
    params->setSoftwareVersion("cts");
    return params;
}

Poco::Net::ServerSocket listening(const ListenOn& where) {
    const Poco::Net::SocketAddress address(where.address, where.port);
    if (where.tls_certificate.empty()) return Poco::Net::ServerSocket(address, most_queued);
    Poco::Net::initializeSSL();
    Poco::Net::Context::Ptr context = new Poco::Net::Context(
        Poco::Net::Context::TLS_SERVER_USE, where.tls_key, where.tls_certificate, "", Poco::Net::Context::VERIFY_NONE);
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    return Poco::Net::SecureServerSocket(address, most_queued, context);
}

}  // namespace

struct Server::Poco_ {
    QuietErrors errors;
    Poco::ErrorHandler* errors_before;
    Poco::ThreadPool threads;
    Poco::Net::ServerSocket socket;
    Poco::Net::HTTPServer server;

    Poco_(Dispatcher& dispatcher, const ListenOn& where)
        : errors_before(Poco::ErrorHandler::set(&errors)),
          threads(4, where.most_connections + 1),
          socket(listening(where)),
          server(new Factory(dispatcher), threads, socket, parameters(where)) {
        server.start();
    }
    ~Poco_() {
        server.stopAll(true);
        threads.joinAll();
        Poco::ErrorHandler::set(errors_before);
    }
};

bool is_loopback(const std::string& address) {
    Poco::Net::IPAddress parsed;
    return address == "localhost" || (Poco::Net::IPAddress::tryParse(address, parsed) && parsed.isLoopback());
}

Server::Server(Dispatcher& dispatcher, const ListenOn& where) : poco_(std::make_unique<Poco_>(dispatcher, where)) {}
Server::~Server() = default;

std::uint16_t Server::port() const {
    return poco_->socket.address().port();
}

}  // namespace cts::http
