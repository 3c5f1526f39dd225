#include "tests/bench/saves/bare_poco.h"

#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerRequest.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/StreamCopier.h>
#include <Poco/ThreadPool.h>
#include <unistd.h>

namespace cts::bench {
namespace {

class Taking final : public Poco::Net::HTTPRequestHandler {
  public:
    explicit Taking(int answer_bytes) : answer_(static_cast<std::size_t>(answer_bytes), 'x') {}
    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override {
        std::string body;
        Poco::StreamCopier::copyToString(request.stream(), body);
        response.setContentType("application/json");
        response.sendBuffer(answer_.data(), answer_.size());
    }

  private:
    std::string answer_;
};

class Factory final : public Poco::Net::HTTPRequestHandlerFactory {
  public:
    explicit Factory(int answer_bytes) : answer_bytes_(answer_bytes) {}
    Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override {
        return new Taking(answer_bytes_);
    }

  private:
    int answer_bytes_;
};

}  // namespace

int serve_bare_poco(int port, int answer_bytes) {
    Poco::ThreadPool threads(16, 128);
    auto* parameters = new Poco::Net::HTTPServerParams;
    parameters->setMaxThreads(128);
    parameters->setMaxQueued(1'000);
    parameters->setKeepAlive(true);
    parameters->setMaxKeepAliveRequests(0);
    Poco::Net::ServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", static_cast<Poco::UInt16>(port)), 1'000);
    Poco::Net::HTTPServer server(new Factory(answer_bytes), threads, socket, parameters);
    server.start();
    while (true) ::pause();
}

}  // namespace cts::bench
