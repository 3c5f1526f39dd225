// The push hub (DESIGN 6): whoever upgraded their connection is told at once that something happened which concerns
// them; what it is they read with GET /changes. Four parts, each with a thread or none of its own business:
//   Listener      one socket: frames in, frames out, its deadlines
//   Switchboard   the thread that owns all sockets
//   Doorkeeper    the thread that asks whose session a token is, and whether it still holds
//   EventTail     the thread that reads the event lanes on
// Poco stands here by name only.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "server/push/figures.h"
#include "server/push/limits.h"
#include "server/service/tools.h"

namespace Poco::Net {
class StreamSocket;
}

namespace cts::push {

class Hub {
  public:
    explicit Hub(const service::Tools& tools, const Limits& limits = {});  // tools outlive it
    ~Hub();  // says goodbye to everybody; no take() any more
    Hub(const Hub&) = delete;

    // A socket that has left HTTP, and what was read of it beyond the request. From any thread, without waiting.
    void take(const Poco::Net::StreamSocket& socket, std::string already_read);
    const Figures& figures() const;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace cts::push
