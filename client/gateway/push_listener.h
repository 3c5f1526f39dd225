// Hears from the server that something changed (DESIGN 6): a WebSocket on a thread of its own. A message says only that
// there is news; what it is, the client reads by Gateway::changes. When the socket breaks it is opened again, first at
// once, then after jittered pauses; until then the caller asks for changes on its own, seldom.
// Both functions are called on the listener's thread and must not block.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "client/gateway/gateway.h"

namespace cts::gateway {

class PushListener {
  public:
    virtual ~PushListener() = default;  // ends the thread and the socket
    virtual void listen(std::string token, std::function<void()> news, std::function<void(bool)> connected) = 0;
    virtual void stop() = 0;
};

std::unique_ptr<PushListener> make_push_listener(const ServerAddress& address);

}  // namespace cts::gateway
