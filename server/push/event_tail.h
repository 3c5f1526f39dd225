// Reads the event lanes on as they grow, whichever server wrote them: at once after a commit of one's own (the lanes
// ring), else every look_for_news. Inside a lane the order of seq is the order of commits, so a position a lane is all
// there is to remember.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "server/push/limits.h"
#include "server/push/news.h"
#include "server/service/change_cursor.h"

namespace cts::push {

class EventTail {
  public:
    struct Tells {  // on its thread, must not block
        std::function<bool()> anybody_listens;
        std::function<void(std::vector<News>)> news;
        std::function<void()> unknown;  // events are gone that had been told: nobody can say what happened
    };
    // Tells what is committed after it was made. Throws when the store cannot say where its lanes stand.
    EventTail(storage::Events& events, const Limits& limits, Tells tells);
    ~EventTail();
    EventTail(const EventTail&) = delete;

  private:
    void ring();
    void run();
    bool wait();
    void read_on();
    void read_lane(const storage::LanePosition& head);

    storage::Events& events_;
    const Limits& limits_;
    Tells tells_;
    service::ChangeCursor position_;
    bool is_broken_ = false;

    std::mutex guard_;
    std::condition_variable rung_;
    bool has_rung_ = false;
    bool ending_ = false;
    std::thread thread_;  // last: it uses the rest
};

}  // namespace cts::push
