// One WebSocket to a server's push hub (Poco): opened, given its token, heard until it breaks. Nothing here outlasts
// the connection; push_listener.cpp opens the next one.
#pragma once

#include <Poco/Net/StreamSocket.h>

#include <functional>
#include <mutex>
#include <string>

#include "client/gateway/gateway.h"

namespace cts::gateway {

class PushConnection {
  public:
    // heard: a text message came. Throws Poco::Exception when the server cannot be reached, refuses, or falls silent;
    // returns when either side ended it.
    void run(const ServerAddress& address, const std::string& token, const std::function<void(std::string)>& heard);

    void end();  // from any thread, and for good: run() returns soon, or at once when it has not begun

  private:
    class Held;
    bool ended();
    Poco::Net::StreamSocket connected(const std::string& host, unsigned short port);

    std::mutex guard_;
    bool ended_ = false;
    Poco::Net::StreamSocket* open_ = nullptr;  // the plain socket below whatever speaks over it
};

}  // namespace cts::gateway
