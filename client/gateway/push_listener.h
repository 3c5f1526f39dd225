// Hears from the server that something changed (DESIGN 6): a WebSocket on a thread of its own. A message says only that
// there is news; what it is, the client reads by Gateway::changes. When the socket breaks it is opened again, first at
// once, then after jittered pauses; until then the caller asks for changes on its own, seldom.
// The token goes into the first frame, never into the address. connected(true) means that the server has taken it and
// tells everything from here on; news() follows at once, for what happened before. Both functions are called on the
// listener's thread, must not block, must not call stop(), and are called no more once stop() has returned.
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
