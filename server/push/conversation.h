// What a listener says to us, frame by frame, and what it makes of it; no socket, no clock, no session.
// A client says one thing, its token; then it pings, pongs and closes. Anything else ends the conversation.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "server/push/frames.h"

namespace cts::push {

class Conversation {
  public:
    explicit Conversation(std::size_t longest_message) : reader_(longest_message), longest_(longest_message) {}

    void hear(std::string_view bytes);
    std::optional<std::string> take_token() { return std::exchange(token_, std::nullopt); }  // just said
    std::optional<std::string> take_ping() { return std::exchange(ping_, std::nullopt); }    // to be answered
    const std::optional<Close>& fault() const { return fault_; }
    bool is_closed_by_peer() const { return closed_; }

  private:
    void take(Frame frame);
    void take_data(Frame frame);
    void understand(const std::string& message);

    FrameReader reader_;
    std::size_t longest_;
    std::string message_;  // of fragments so far
    bool in_fragments_ = false;
    bool has_spoken_ = false;
    bool closed_ = false;
    std::optional<std::string> token_;
    std::optional<std::string> ping_;  // only the last one needs an answer (RFC 6455 §5.5.3)
    std::optional<Close> fault_;
};

}  // namespace cts::push
