// The one thread that owns every connection while it reads, writes or idles: a slow peer costs a few kilobytes here
// and no worker. A connection is lent to a worker only between a whole request and its answer, and then left alone.
#pragma once

#include <array>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

#include "server/http/connection/connection.h"
#include "server/http/connection/listener.h"
#include "server/http/connection/poller.h"
#include "server/http/connection/reception.h"

namespace cts::http {

class Reactor {
  public:
    Reactor(Dispatcher& dispatcher, Listener& listener, const Limits& limits);  // both outlive it
    // Takes no one any more; requests being worked on are answered, others get a 503; waits for both.
    ~Reactor();
    Reactor(const Reactor&) = delete;

  private:
    struct Guest {
        std::unique_ptr<Connection> connection;
        bool lent = false;     // to a worker: not to be touched
        bool surplus = false;  // came when all places were taken
    };
    using Guests = std::unordered_map<std::uint64_t, Guest>;

    void run();
    void turn();
    void accept();
    void welcome(Visitor visitor);
    bool has_place() const;
    void make_room();
    void watch_door();
    void ready(std::uint64_t id);
    void settle(Guests::iterator guest);
    bool step(Guests::iterator guest);
    void take_back();
    void look_at_deadlines();
    void begin_stop();
    void say_goodbye(Guests::iterator guest);
    void done(std::uint64_t id);
    Milliseconds patience() const;

    Listener& listener_;
    const Limits limits_;
    Traffic& traffic_;
    Poller poller_;
    Guests guests_;
    std::uint64_t last_id_;
    std::size_t lingering_ = 0;
    bool door_watched_ = true;
    bool room_sought_ = false;  // in vain, since deadlines were last looked at
    Steady::time_point looked_at_{};
    std::array<char, 64 * 1024> scratch_{};

    std::mutex guard_;  // of the next two
    std::vector<std::uint64_t> answered_;
    bool stop_asked_ = false;
    bool stopping_ = false;
    Steady::time_point stop_by_{};
    Reception reception_;
    std::thread thread_;
};

}  // namespace cts::http
