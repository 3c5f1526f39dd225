// Between Poco's request and ours: reads the whole body within the limit, sends the answer.
#pragma once

#include <Poco/Net/HTTPRequestHandler.h>

#include "server/http/dispatcher.h"

namespace cts::http {

class PocoHandler final : public Poco::Net::HTTPRequestHandler {
  public:
    explicit PocoHandler(Dispatcher& dispatcher) : dispatcher_(dispatcher) {}
    void handleRequest(Poco::Net::HTTPServerRequest& request, Poco::Net::HTTPServerResponse& response) override;

  private:
    Dispatcher& dispatcher_;
};

}  // namespace cts::http
