// One listener's socket and its life. Moves bytes when it is told that it can, never waits, and is used by one thread
// at a time; who may listen and what is told is decided elsewhere.
//
//   silent --token--> knocking --admit--> listening --> closing --> over
//      |                  |                   |            ^
//      +--- no token in time, no session, no WebSocket ----+      broken, dead or deaf: over at once
#pragma once

#include <optional>
#include <span>
#include <string>

#include "server/http/connection/channel.h"
#include "server/push/conversation.h"
#include "server/push/figures.h"
#include "server/push/limits.h"
#include "server/push/news.h"
#include "server/push/outbox.h"

namespace cts::push {

class Listener {
  public:
    enum class Stage { silent, knocking, listening, closing, over };

    Listener(http::Channel channel, const Limits& limits, Figures& figures);
    ~Listener();
    Listener(const Listener&) = delete;

    void hear(std::string_view bytes);       // that came behind the request for this socket
    void ready(std::span<char> scratch);     // the socket can do what was waited for
    void admit(const service::Hearer& who);  // of knocking: tells from here on
    void close(Close why);
    void tell(const News& news);  // sent at once where the socket takes it
    void look_at_clock(Steady::time_point now);

    std::optional<std::string> take_token();  // just said; nothing is answered before admit() or close()
    Stage stage() const { return stage_; }
    bool waits_to_write() const { return wants_ == http::Flow::wants_write; }
    int descriptor() const { return channel_.descriptor(); }

  private:
    bool receive_once(std::span<char> scratch);
    void follow_conversation();
    void say(std::string frame);
    void flush();
    void all_sent();
    void over();
    void look_at_silence(Steady::time_point now);

    const Limits& limits_;
    Figures& figures_;
    http::Channel channel_;
    Conversation conversation_;
    Outbox outbox_;
    Stage stage_ = Stage::silent;
    http::Flow wants_ = http::Flow::wants_read;
    std::optional<service::Hearer> who_;
    std::string sending_;
    std::size_t sent_ = 0;
    Steady::time_point since_ = Steady::now();  // the stage began
    Steady::time_point heard_at_ = since_;
    Steady::time_point sent_at_ = since_;  // the peer last took something of what was sent
    bool pinged_ = false;
};

}  // namespace cts::push
