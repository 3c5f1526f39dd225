// What waits to be sent to one listener, never more than a handful: news that find no room become one "more", which
// says the same to a client (it reads /changes either way). Control frames go first, a close goes last.
#pragma once

#include <deque>
#include <optional>
#include <string>

#include "server/push/frames.h"

namespace cts::push {

class Outbox {
  public:
    explicit Outbox(std::size_t most_untold) : most_untold_(most_untold) {}

    // A frame of news. How many news found no room: 0, or all that waited.
    std::size_t tell(const std::string& frame);
    void say(std::string frame) { said_ += frame; }  // goes before all news; for the few frames that are no news
    void answer_ping(std::string payload) { pong_ = std::move(payload); }
    void close(Close why);  // nothing is told any more

    bool is_empty() const { return said_.empty() && !pong_ && !more_ && news_.empty() && !close_; }
    // The bytes to be sent next, and how many news are in them.
    std::string next(std::size_t& news);

  private:
    std::size_t most_untold_;
    std::string said_;
    std::optional<std::string> pong_;
    bool more_ = false;
    std::deque<std::string> news_;
    std::optional<Close> close_;
    bool closed_ = false;
};

}  // namespace cts::push
