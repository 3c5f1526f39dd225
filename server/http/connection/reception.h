// Between a connection whose request has come and the workers: puts the request in its line, or answers at once that
// there is no room. Every request gets its answer here, one way or the other.
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "server/http/connection/connection.h"
#include "server/http/connection/work_lane.h"
#include "server/http/dispatcher.h"

namespace cts::http {

class Reception {
  public:
    // done: told by a worker that it has answered the connection of this id and no longer touches it.
    Reception(Dispatcher& dispatcher, const Limits& limits, std::function<void(std::uint64_t)> done);

    // Of an asked connection. true: it belongs to a worker until done(id); false: it is being answered already.
    // surplus: there are more connections than there should be.
    bool take(std::uint64_t id, Connection& connection, bool surplus);
    void refuse(Connection& connection);  // of a refused one: what its reader found
    void stop_taking() { stopping_ = true; }

  private:
    WorkLane& lane_of(const Request& request, bool& is_quick);
    void work(Connection& connection, const Request& request, bool stays, Steady::time_point since);
    Answer worked_out(const Request& request, bool& stays, Steady::time_point since);
    void shed(Connection& connection, const Request& request, bool stays);
    Answer overloaded(const Request& request);
    void send(Connection& connection, const Request& request, Answer answer, bool stays);

    Dispatcher& dispatcher_;
    Traffic& traffic_;
    const Limits& limits_;
    std::function<void(std::uint64_t)> done_;
    std::atomic<bool> stopping_{false};
    WorkLane usual_;
    WorkLane passwords_;
    WorkLane quick_;
};

}  // namespace cts::http
